package dev.kontor.product.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Coded;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What domains have besides what all products have. */
@Schema(name = "Domain")
public record DomainResponse(
    @Schema(examples = "active", required = true) State state,
    @Schema(
            description = "Where notices of its expiry go",
            examples = "domains@alpenglueck.example")
        @Nullable String contactEmail,
    @Schema(description = "The first day after its last term: `paidUntil`", examples = "2027-11-26")
        @Nullable LocalDate expiresOn,
    @Schema(
            description = "The first day on which it can't be restored any more",
            examples = "2028-01-05")
        @Nullable LocalDate redemptionEndsOn,
    @Schema(
            description =
                "For restoring it, besides the renewal: fixed when it expires, with"
                    + " `redemptionEndsOn`; by the catalogue of today until then")
        @Nullable Money restoreFee,
    @Schema(
            description = "Whether it is renewed on account where nobody renews it",
            examples = "false",
            required = true)
        boolean renewalWarranty) {

  /** Where a domain is between its registration and its release. */
  @Schema(name = "DomainState")
  enum State implements Coded {
    @JsonProperty("registering")
    REGISTERING,
    @JsonProperty("active")
    ACTIVE,
    /** Expired, and to be had back for a fee. */
    @JsonProperty("redemption")
    REDEMPTION,
    /** Anybody can register it. */
    @JsonProperty("released")
    RELEASED
  }

  /** The state on a day: also in the moment before what is due at the end of a term is done. */
  static State state(
      ProductStatus status,
      LocalDate on,
      @Nullable LocalDate expiresOn,
      @Nullable LocalDate redemptionEndsOn) {
    if (status == ProductStatus.REGISTERING) {
      return State.REGISTERING;
    }
    if (status == ProductStatus.ENDED) {
      return State.RELEASED;
    }
    if (expiresOn == null || on.isBefore(expiresOn)) {
      return State.ACTIVE;
    }
    return redemptionEndsOn != null && on.isBefore(redemptionEndsOn)
        ? State.REDEMPTION
        : State.RELEASED;
  }
}
