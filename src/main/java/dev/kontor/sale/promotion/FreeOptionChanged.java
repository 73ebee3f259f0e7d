package dev.kontor.sale.promotion;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.Objects;
import java.util.UUID;

/**
 * An operator granted a free option to an organisation, or changed one: {@code kind} is {@code
 * free_option.granted} or {@code free_option.changed}.
 *
 * @param label what it is for: the code of a product type or of an offer
 */
public record FreeOptionChanged(
    String kind, UUID organisationId, UUID freeOptionId, String label, Changes.Diff diff)
    implements Recorded {
  static FreeOptionChanged granted(FreeOption option, Changes.Diff diff) {
    return of("free_option.granted", option, diff);
  }

  static FreeOptionChanged edited(FreeOption option, Changes.Diff diff) {
    return of("free_option.changed", option, diff);
  }

  private static FreeOptionChanged of(String kind, FreeOption option, Changes.Diff diff) {
    var type = option.productType();
    return new FreeOptionChanged(
        kind,
        option.organisationId(),
        option.id(),
        type == null ? Objects.requireNonNull(option.offer()) : type,
        diff);
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            kind, organisationId, new Subject("free_option", freeOptionId, label))
        .changing(diff.before(), diff.after());
  }
}
