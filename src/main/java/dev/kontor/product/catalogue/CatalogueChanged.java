package dev.kontor.product.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/**
 * An operator changed the catalogue. It belongs to no organisation, so it stands in the operator's
 * own log.
 *
 * @param thing {@code product_type}, {@code offer}, {@code domain_extension} or {@code
 *     period_minimum}
 * @param code of the thing
 */
public record CatalogueChanged(UUID operatorId, String thing, String code, Changes.Diff diff)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("catalogue." + thing + "_changed", operatorId, subject())
        .changing(diff.before(), diff.after());
  }

  /** Things of the catalogue go by their codes: the log's id is made from it, always the same. */
  private Subject subject() {
    return new Subject(thing, UuidCreator.getNameBasedSha1(thing + " " + code), code);
  }
}
