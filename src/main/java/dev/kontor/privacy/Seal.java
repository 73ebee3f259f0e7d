package dev.kontor.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * How a sealed value opens.
 *
 * @param by the column that tells whose own key it takes; the service's key without one
 * @param context what it was sealed for, with columns of the row in braces
 * @param text whether what a person's key sealed is a text; JSON otherwise
 */
record Seal(Optional<String> by, @JsonProperty("for") String context, Optional<Boolean> text) {}
