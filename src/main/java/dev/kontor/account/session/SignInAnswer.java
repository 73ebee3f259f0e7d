package dev.kontor.account.session;

import org.jspecify.annotations.Nullable;

/** Tokens, or the challenge that comes before them. */
record SignInAnswer(@Nullable TokensResponse tokens, @Nullable ChallengeAnswer challenge) {
  static SignInAnswer of(TokensResponse tokens) {
    return new SignInAnswer(tokens, null);
  }

  static SignInAnswer of(ChallengeAnswer challenge) {
    return new SignInAnswer(null, challenge);
  }
}
