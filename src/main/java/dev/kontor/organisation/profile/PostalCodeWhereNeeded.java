package dev.kontor.organisation.profile;

import dev.kontor.reference.Countries;
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

/** A postal address has a postal code, but in countries that have none. */
@Documented
@Constraint(validatedBy = PostalCodeWhereNeeded.Rule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PostalCodeWhereNeeded {
  String message() default "{kontor.postal-code-needed}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Names the postal code as what is at fault. */
  final class Rule implements ConstraintValidator<PostalCodeWhereNeeded, Address> {
    @Override
    public boolean isValid(@Nullable Address address, ConstraintValidatorContext context) {
      if (address == null
          || address.hasPostalCode()
          || address.country() == null
          || !Countries.needPostalCode(address.country())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("postalCode")
          .addConstraintViolation();
      return false;
    }
  }
}
