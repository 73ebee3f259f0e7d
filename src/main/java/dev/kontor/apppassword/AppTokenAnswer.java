package dev.kontor.apppassword;

import dev.kontor.session.ChallengeAnswer;
import dev.kontor.session.ServiceTokenResponse;
import org.jspecify.annotations.Nullable;

/** A token, or the challenge that comes before it. */
record AppTokenAnswer(@Nullable ServiceTokenResponse token, @Nullable ChallengeAnswer challenge) {}
