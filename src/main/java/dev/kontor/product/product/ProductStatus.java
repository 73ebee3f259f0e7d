package dev.kontor.product.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a product stands. */
@Schema(
    description =
        "`registering`: a domain that is paid and not registered yet; `cancelled`: runs until the"
            + " end of its term; `expired`: its last term is over, nobody uses it, it can be"
            + " managed, and renewed before `renewableUntil`, or a domain restored; `suspended`: nobody"
            + " uses it until its invoice is paid; `ended`: for good")
public enum ProductStatus implements Coded {
  /** A domain that is paid, and not registered yet. */
  @JsonProperty("registering")
  REGISTERING,
  @JsonProperty("active")
  ACTIVE,
  /** Runs until the end of its term, and no longer renews. */
  @JsonProperty("cancelled")
  CANCELLED,
  /** Its last term is over: nobody uses it, and for a while it can still be renewed. */
  @JsonProperty("expired")
  EXPIRED,
  /** Nobody uses it until its invoice is paid: shown of what is active or cancelled otherwise. */
  @JsonProperty("suspended")
  SUSPENDED,
  @JsonProperty("ended")
  ENDED;

  /** The status after a step that begins with another one. */
  ProductStatus becoming(ProductStatus from, ProductStatus to) {
    if (this != from) {
      throw new IllegalStateException("What is " + this + " can't become " + to);
    }
    return to;
  }

  static Optional<ProductStatus> of(String code) {
    return Coded.find(ProductStatus.class, code);
  }
}
