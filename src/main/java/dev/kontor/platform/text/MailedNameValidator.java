package dev.kontor.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a name, in words; whether there has to be one is said by others. */
public class MailedNameValidator implements ConstraintValidator<MailedName, String> {
  private boolean mayBeDomain;

  @Override
  public void initialize(MailedName constraint) {
    mayBeDomain = constraint.domains();
  }

  @Override
  public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
    if (name == null || name.trim().isEmpty() || mayBeDomain && MailedNames.isDomain(name)) {
      return true;
    }
    var fault = MailedNames.fault(name);
    fault.ifPresent(
        each -> {
          context.disableDefaultConstraintViolation();
          context.buildConstraintViolationWithTemplate(each.message()).addConstraintViolation();
        });
    return fault.isEmpty();
  }
}
