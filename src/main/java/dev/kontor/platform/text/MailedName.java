package dev.kontor.platform.text;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name that mails carry to others: without links, and without characters that can't be seen but
 * the joiner of emoji; cleaned before. See {@link MailedNames}.
 */
@Typed
@JacksonAnnotationsInside
@Constraint(validatedBy = MailedNameValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface MailedName {
  /** Whether it may be a domain's name, such as {@code www.ch}. */
  boolean domains() default false;

  String message() default "{kontor.name.characters}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
