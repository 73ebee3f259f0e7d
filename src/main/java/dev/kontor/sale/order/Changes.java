package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.ledger.Split;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.TermPrice;
import dev.kontor.sale.promotion.LastingDiscounts;
import dev.kontor.sale.upgrade.TermCredit;
import dev.kontor.sale.upgrade.TermCredits;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives a product the offer that was ordered, and credits what is left of its terms for that. */
@Singleton
class Changes {
  private final Subscriptions subscriptions;
  private final BilledTerms billed;
  private final TermCredits credits;
  private final CreditNotes notes;
  private final StoredInvoices stored;
  private final LastingDiscounts discounts;

  Changes(
      Subscriptions subscriptions,
      BilledTerms billed,
      TermCredits credits,
      CreditNotes notes,
      StoredInvoices stored,
      LastingDiscounts discounts) {
    this.subscriptions = subscriptions;
    this.billed = billed;
    this.credits = credits;
    this.notes = notes;
    this.stored = stored;
    this.discounts = discounts;
  }

  /** What is credited for a product's terms that end on a day. */
  List<TermCredit> credits(
      UUID organisationId, UUID productId, LocalDate day, TermCredits.Target target) {
    return credits.of(organisationId, productId, billed.of(organisationId, productId), day, target);
  }

  /** Whether the product is as it was ordered, and as much is left of its terms. */
  boolean canChange(CustomerOrder order, OrderLine line) {
    var end = line.reservedTerm();
    return end != null
        && subscriptions.canChange(order.organisationId(), line.becomesId(), end)
        && left(order, line) == order.fromUpgrade();
  }

  private long left(CustomerOrder order, OrderLine line) {
    try {
      return credits(order, line).stream().mapToLong(each -> each.price().total()).sum();
    } catch (DomainException notAnyMore) {
      return -1;
    }
  }

  private List<TermCredit> credits(CustomerOrder order, OrderLine line) {
    return credits(
        order.organisationId(),
        line.becomesId(),
        line.startsOn(),
        new TermCredits.Target(order.currency(), Set.of(stored.taxCountry(order))));
  }

  /**
   * Ends the product's terms, credits them, and has it go on with the new one.
   *
   * @return where on the prepaid account lies what was credited
   */
  Split change(CustomerOrder order, OrderLine line, NewTerm term) {
    var organisationId = order.organisationId();
    var credited = credits(order, line);
    subscriptions.change(organisationId, line.becomesId(), term, shortened(credited));
    discounts.renewed(
        organisationId,
        order.currency(),
        Map.of(line.becomesId(), new LastingDiscounts.NextTerm(line.offer(), line.period())));
    if (credited.isEmpty()) {
      return Split.NOTHING;
    }
    var reason = Texts.text(stored.language(order), "order", "credited.change", order.number());
    return notes.giveBack(
        organisationId, BilledTerms.extents(credited), new Why(EntryKind.ORDER_REFUND, reason));
  }

  private static Map<UUID, TermPrice> shortened(List<TermCredit> credited) {
    return credited.stream()
        .collect(
            Collectors.toMap(
                TermCredit::termId, each -> new TermPrice(each.price().net(), each.price().tax())));
  }
}
