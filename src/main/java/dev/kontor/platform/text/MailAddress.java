package dev.kontor.platform.text;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An e-mail address that mail can be sent to over the internet, see {@link EmailAddress#isOne}. */
@Documented
@Typed
@JacksonAnnotationsInside
@Constraint(validatedBy = MailAddress.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {
  String message() default "{kontor.mail-address}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absent ones are the affair of other constraints. */
  final class Rule implements ConstraintValidator<MailAddress, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || EmailAddress.isOne(text.toString());
    }
  }
}
