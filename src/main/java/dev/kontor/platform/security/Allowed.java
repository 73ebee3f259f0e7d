package dev.kontor.platform.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For members of the organisation {@code {organisationId}} of the path who hold a right there, or
 * on the product {@code {productId}} where the path names one. Those who don't belong to it or may
 * not see the product get 404, members without the right 403; checked before the body is read. API
 * tokens pass with the scopes of the operation, except where a fresh password is asked for.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
  Right value() default Right.SEE_ORGANISATION;

  /**
   * The scopes that open it to API tokens, all of which are needed, where it isn't the one of the
   * right's area for a GET to read, for all else to write. The first one says which of the two the
   * operation does.
   */
  Scope[] scope() default {};

  /** Whether it is closed to API tokens, since it is about the very person who calls. */
  boolean peopleOnly() default false;

  /** Whether the provider's product services may call it too, with their own credentials. */
  boolean services() default false;
}
