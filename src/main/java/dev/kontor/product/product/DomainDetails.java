package dev.kontor.product.product;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be edited of a domain besides what all products have. */
@Schema(name = "DomainDetails")
record DomainDetails(
    @Schema(
            format = "email",
            description = "Where notices of its expiry go",
            examples = "domains@alpenglueck.example")
        @MailAddress
        @Size(max = 254)
        @Nullable String contactEmail) {

  /** The attributes of a product with these. */
  Map<String, String> in(Map<String, String> attributes) {
    var changed = new HashMap<>(attributes);
    if (contactEmail == null) {
      changed.remove(Product.CONTACT_EMAIL);
    } else {
      changed.put(Product.CONTACT_EMAIL, contactEmail);
    }
    return changed;
  }
}
