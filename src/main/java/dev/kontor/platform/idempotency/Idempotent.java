package dev.kontor.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST whose first successful answer is kept for 24 hours and given again to a repeat with the
 * same {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header), before any limit
 * counts. Its effect and the kept answer are one transaction. The method returns a {@code
 * RestResponse}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
  /** Whether the call is refused without a key, as those that move money are. */
  @Nonbinding
  boolean required() default false;

  /**
   * Whether the work takes several transactions, as asking somebody else's service does. Then its
   * first one notes the key by {@link ResumableCall}, and a repeat gets what was made as it stands.
   */
  @Nonbinding
  boolean resumable() default false;

  /**
   * Whether something comes before the work's transaction that repeats don't meet, such as limits.
   * Then the method begins the transaction by {@link KeyedWork}.
   */
  @Nonbinding
  boolean beginsItself() default false;
}
