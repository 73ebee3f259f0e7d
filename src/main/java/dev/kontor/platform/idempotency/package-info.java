/** Answers kept for repeats of a request that carry the same Idempotency-Key. */
@NullMarked
package dev.kontor.platform.idempotency;

import org.jspecify.annotations.NullMarked;
