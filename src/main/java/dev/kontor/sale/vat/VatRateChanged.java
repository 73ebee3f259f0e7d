package dev.kontor.sale.vat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/**
 * An operator changed the VAT rates of a place. They belong to no organisation, so it stands in the
 * operator's own log.
 *
 * @param place its code
 */
public record VatRateChanged(UUID operatorId, String place, Changes.Diff diff) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("vat.rate_changed", operatorId, subject())
        .changing(diff.before(), diff.after());
  }

  /** Places go by their codes: the log's id is made from it, always the same. */
  private Subject subject() {
    return new Subject("vat_place", UuidCreator.getNameBasedSha1("vat_place " + place), place);
  }
}
