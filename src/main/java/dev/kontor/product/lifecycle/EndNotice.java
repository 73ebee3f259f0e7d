package dev.kontor.product.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something to tell about the end of products, all those of an organisation and a day at once.
 *
 * @param end the first day after the last term of each
 * @param renewableBefore the first day on which they can't be renewed any more
 */
public record EndNotice(
    UUID organisationId,
    Kind kind,
    LocalDate end,
    LocalDate renewableBefore,
    List<Product> products) {
  /** What is told. */
  public enum Kind {
    /** It is the last day of those that don't renew by themselves. */
    LAST_DAY,
    /** It is the last day of those that are cancelled: then they have ended for good. */
    CANCELLED_LAST_DAY,
    /** They can't be used any more. */
    EXPIRED,
    /** In a week they can't be renewed any more. */
    ENDING
  }

  /**
   * Which product.
   *
   * @param isRenewable whether customers can renew it themselves
   */
  public record Product(UUID id, String name, boolean isRenewable) {}
}
