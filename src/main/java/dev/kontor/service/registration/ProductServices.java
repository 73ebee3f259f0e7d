package dev.kontor.service.registration;

import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What other features ask of product services, in transactions of theirs. */
@ApplicationScoped
public class ProductServices {
  private final RegistrationService service;

  ProductServices(RegistrationService service) {
    this.service = service;
  }

  /** Registers a service for product types, and gives its credential. */
  public String add(String code, List<String> productTypes) {
    return service
        .add(Caller.system(), new AddServiceRequest(code, productTypes))
        .body()
        .credential();
  }
}
