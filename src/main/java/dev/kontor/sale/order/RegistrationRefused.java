package dev.kontor.sale.order;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The registry doesn't register a domain that was paid: what was paid came back.
 *
 * @param reason a code of {@link dev.kontor.product.domain.RegistryRefusal}
 * @param credited what came back, with tax; null where it cost nothing
 */
public record RegistrationRefused(
    UUID organisationId,
    UUID orderId,
    UUID productId,
    String name,
    String reason,
    @Nullable Money credited)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.registration_refused", organisationId, new Subject("product", productId, name))
        .changing(Map.of(), Map.of("reason", reason));
  }
}
