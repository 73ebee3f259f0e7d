package dev.kontor.product.expiry;

import dev.kontor.product.product.Redemption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell about domains around their expiry (DOM-1): all those of an organisation, a kind
 * and a day at once.
 *
 * @param day the first day after the last term of each; of {@link Kind#LAST_WEEK} and {@link
 *     Kind#RELEASED} the first on which they can't be restored any more
 */
public record DomainNotice(UUID organisationId, Kind kind, LocalDate day, List<Domain> domains) {
  /** What is told. */
  public enum Kind {
    /** They expire unless somebody renews them. */
    DUE,
    /** They renew by themselves before they expire. */
    RENEWS,
    /** Automatic renewal is on, and hasn't renewed them so far. */
    NOT_RENEWED_YET,
    /** Where nobody renews them they are renewed on account, the day before they expire. */
    WARRANTED,
    /** They are cancelled: they expire, and can be restored for a while. */
    CANCELLED,
    /** They have expired, and can be restored. */
    EXPIRED,
    /** In a week they can't be restored any more. */
    LAST_WEEK,
    /** They can't be restored any more: anybody can register them. */
    RELEASED
  }

  /**
   * Which domain.
   *
   * @param end the first day after its last term
   * @param isRenewable whether customers can renew it themselves
   * @param redemption as it would be by the catalogue of today, or as it was fixed
   * @param contactEmail whom its holder wants told, whose address nobody has proved
   */
  public record Domain(
      UUID id,
      String name,
      LocalDate end,
      boolean isRenewable,
      Redemption redemption,
      @Nullable String contactEmail) {
    /** For how many days after its end it can be restored. */
    public long redemptionDays() {
      return ChronoUnit.DAYS.between(end, redemption.endsOn());
    }
  }
}
