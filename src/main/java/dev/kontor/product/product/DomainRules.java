package dev.kontor.product.product;

import dev.kontor.product.domain.DomainNames;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.LocalDate;

/** What a product has to be called, and to say of itself, to be a domain. */
@Singleton
class DomainRules {
  private final DomainNames names;
  private final Validator validator;

  DomainRules(DomainNames names, Validator validator) {
    this.names = names;
    this.validator = validator;
  }

  /** Whether a name is one label below an extension that the catalogue has on that day. */
  boolean isRegistrable(String name, LocalDate on) {
    return names.registrable(name, on).isPresent();
  }

  /**
   * The product with its name as registries write it, one label below a known extension.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code domain-name-invalid} or {@code
   *     domain-contact-invalid}
   */
  NewProduct checked(NewProduct given, LocalDate on) {
    var name =
        names
            .registrable(given.name(), on)
            .orElseThrow(() -> ProductProblem.DOMAIN_NAME_INVALID.exception().onField("name"));
    var contact = given.attributes().get(Product.CONTACT_EMAIL);
    if (!validator.validateValue(DomainDetails.class, Product.CONTACT_EMAIL, contact).isEmpty()) {
      throw ProductProblem.DOMAIN_CONTACT_INVALID.exception().onField("attributes.contactEmail");
    }
    return given.named(name);
  }
}
