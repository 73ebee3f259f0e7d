package dev.kontor.account.twofactor;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a type of factor adds to the challenge as the client sees it. */
public record ChallengeParts(@Nullable JsonNode webauthnOptions, @Nullable String matchNumber) {
  public static final ChallengeParts NONE = new ChallengeParts(null, null);

  ChallengeParts and(ChallengeParts other) {
    return new ChallengeParts(
        other.webauthnOptions == null ? webauthnOptions : other.webauthnOptions,
        other.matchNumber == null ? matchNumber : other.matchNumber);
  }
}
