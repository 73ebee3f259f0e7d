package dev.kontor.sale.renewal;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** The price that a reminder named for a product's next term, which holds for the attempts. */
@Entity
@Table(name = "announced_price")
class AnnouncedPrice {
  @Id private UUID productId;
  @PartitionKey private UUID organisationId;
  private LocalDate termEnd;
  private String offer;

  @Enumerated(EnumType.STRING)
  private BillingPeriod period;

  private String currency;

  /** Minor units without discounts and tax. */
  private long list;

  /** Of the renewal warranty, in the same way; none without one. */
  private @Nullable Long warranty;

  /** Minor units after discounts, with tax, as it was on the day of the reminder. */
  private long gross;

  private Instant announcedAt;

  protected AnnouncedPrice() {}

  AnnouncedPrice(UUID organisationId, NextTerm term, String currency, long gross, Instant now) {
    this.productId = term.product().id();
    this.organisationId = organisationId;
    announce(term, currency, gross, now);
  }

  final void announce(NextTerm term, String currencyOfTerm, long grossOfTerm, Instant now) {
    termEnd = term.product().end();
    offer = term.offer().code();
    period = term.period();
    currency = currencyOfTerm;
    list = term.list();
    warranty = term.warranty();
    gross = grossOfTerm;
    announcedAt = now;
  }

  /** Whether it is the price of a term. */
  boolean isOf(NextTerm term, String currencyOfTerm) {
    return termEnd.equals(term.product().end())
        && offer.equals(term.offer().code())
        && period == term.period()
        && currency.equals(currencyOfTerm)
        && (warranty == null) == (term.warranty() == null);
  }

  UUID productId() {
    return productId;
  }

  LocalDate termEnd() {
    return termEnd;
  }

  String currency() {
    return currency;
  }

  long list() {
    return list;
  }

  @Nullable Long warranty() {
    return warranty;
  }

  long gross() {
    return gross;
  }
}
