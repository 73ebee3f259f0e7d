package dev.kontor.sale.order;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The registry doesn't renew a domain that was paid: what was paid came back.
 *
 * @param expiresOn as if it hadn't been renewed
 * @param reason a code of {@link dev.kontor.product.domain.RegistryRefusal}
 * @param credited what came back, with tax; null where it cost nothing
 */
public record RenewalRefused(
    UUID organisationId,
    UUID productId,
    String name,
    LocalDate expiresOn,
    String reason,
    @Nullable Money credited)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.renewal_refused", organisationId, new Subject("product", productId, name))
        .changing(Map.of(), Map.of("reason", reason, "paidUntil", expiresOn.toString()));
  }
}
