package dev.kontor.platform.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For signed-in users; checked before the body is read. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Authenticated {
  /** The scopes that open it to API tokens, all needed; it is closed to them without one. */
  Scope[] scope() default {};

  /** Whether each API token opens it, whatever its scopes. */
  boolean anyToken() default false;

  /** Whether API tokens may call it from networks too where they are no good. */
  boolean elsewhereToo() default false;

  /**
   * Whether users may call who have no second factor though an organisation of theirs requires it:
   * what they need to enrol one, or to leave.
   */
  boolean unprotectedToo() default false;

  /**
   * Whether a session will do that ended a moment ago: for calls that leave nothing to do then, and
   * that come in pairs.
   */
  boolean justEndedToo() default false;
}
