/**
 * Answers kept for repeats of a request that carry the same Idempotency-Key. Uses {@code
 * platform.problem}, {@code platform.scheduling} and {@code platform.security}.
 */
@NullMarked
package dev.kontor.platform.idempotency;

import org.jspecify.annotations.NullMarked;
