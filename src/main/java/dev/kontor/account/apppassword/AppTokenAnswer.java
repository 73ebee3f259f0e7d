package dev.kontor.account.apppassword;

import dev.kontor.account.session.ChallengeAnswer;
import dev.kontor.account.session.ServiceTokenResponse;
import org.jspecify.annotations.Nullable;

/** A token, or the challenge that comes before it. */
record AppTokenAnswer(@Nullable ServiceTokenResponse token, @Nullable ChallengeAnswer challenge) {}
