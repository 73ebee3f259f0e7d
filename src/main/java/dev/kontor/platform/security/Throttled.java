package dev.kontor.platform.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes one of a shared limit before the body is read and before any transaction; where a call may
 * be a repeat, by {@code @Idempotent}, after that was found out.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Throttled {
  /** The name of a configured limit. */
  String value() default "";

  /** The path parameter whose value has a limit of its own; the caller's network without one. */
  String by() default "";

  /** Whether each signed-in caller has a limit of their own, wherever they call from. */
  boolean perCaller() default false;
}
