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
            + " managed, and renewed before `renewableUntil`; `ended`: for good")
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
  @JsonProperty("ended")
  ENDED;

  static Optional<ProductStatus> of(String code) {
    return Coded.find(ProductStatus.class, code);
  }
}
