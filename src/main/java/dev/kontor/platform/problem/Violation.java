package dev.kontor.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a request.
 *
 * @param field the path of the value, such as {@code address.postalCode}
 * @param in where it stood: {@code body}, {@code path}, {@code query}, {@code header}
 * @param message what is wrong, in the caller's language
 */
public record Violation(
    @Schema(examples = "firstName") String field,
    @Schema(examples = "body") String in,
    @Schema(examples = "must not be blank") String message) {}
