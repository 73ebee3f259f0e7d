package dev.kontor.product.product;

import dev.kontor.platform.event.Activity.Subject;
import java.util.UUID;

/** How activity entries name products. */
final class ProductSubjects {
  private ProductSubjects() {}

  static Subject product(UUID id, String name) {
    return new Subject("product", id, name);
  }
}
