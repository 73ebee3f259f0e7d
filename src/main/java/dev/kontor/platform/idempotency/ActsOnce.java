package dev.kontor.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST of which each part acts once, whoever sends it and how often. It ignores {@code
 * Idempotency-Key}: a repeat does what is still to be done, and tells what it met.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ActsOnce {}
