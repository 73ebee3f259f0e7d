package dev.kontor.account.password;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * How long a password is, in Unicode characters (code points) of its normal form, as the lengths of
 * JSON Schema count; {@code @Size} would count some of them twice.
 */
@Constraint(validatedBy = PasswordLength.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface PasswordLength {
  int min() default 1;

  int max() default PasswordPolicy.MAXIMUM;

  String message() default "{jakarta.validation.constraints.Size.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Null is none of its business. */
  final class Validator implements ConstraintValidator<PasswordLength, CharSequence> {
    /** Letters are composed of a few characters each; what is longer needs no closer look. */
    private static final int LONGEST_WRITING = 8 * PasswordPolicy.MAXIMUM;

    private int min;
    private int max;

    @Override
    public void initialize(PasswordLength limits) {
      min = limits.min();
      max = limits.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence password, ConstraintValidatorContext context) {
      if (password == null) {
        return true;
      }
      if (password.length() > LONGEST_WRITING) {
        return false;
      }
      var length = PasswordForm.length(password.toString());
      return length >= min && length <= max;
    }
  }
}
