package dev.kontor.sale.cancellation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import dev.kontor.product.product.Subscribed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is lost with a product that is cancelled. */
@Schema(
    description =
        "`data`: what is kept in it, if anything; `remaining_term`: what is paid already;"
            + " `lasting_discount`: of a coupon, on later terms; `pending_orders`: with all their"
            + " products")
enum Loss implements Coded {
  @JsonProperty("service")
  SERVICE,
  @JsonProperty("data")
  DATA,
  @JsonProperty("domain_name")
  DOMAIN_NAME,
  @JsonProperty("remaining_term")
  REMAINING_TERM,
  @JsonProperty("auto_renewal")
  AUTO_RENEWAL,
  @JsonProperty("scheduled_change")
  SCHEDULED_CHANGE,
  @JsonProperty("lasting_discount")
  LASTING_DISCOUNT,
  @JsonProperty("pending_orders")
  PENDING_ORDERS;

  /** With a product, apart from what others keep of it. */
  static List<Loss> of(Subscribed product, CancellationMoment at, LocalDate today) {
    var lost = new ArrayList<Loss>();
    if (product.isDomain()) {
      lost.add(DOMAIN_NAME);
    } else {
      lost.add(SERVICE);
      lost.add(DATA);
    }
    var paidUntil = product.paidUntil();
    if (at == CancellationMoment.NOW && paidUntil != null && today.isBefore(paidUntil)) {
      lost.add(REMAINING_TERM);
    }
    if (product.autoRenewal()) {
      lost.add(AUTO_RENEWAL);
    }
    if (product.scheduled() != null) {
      lost.add(SCHEDULED_CHANGE);
    }
    return lost;
  }
}
