package dev.kontor.sale.order;

import dev.kontor.platform.database.Ids;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.upgrade.TermCredit;
import dev.kontor.sale.upgrade.TermCredits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Orders that give products another offer in the middle of a term (SUB-4): who asks holds the
 * organisation's lock. What a repeat finds, and how the payment is carried out, is as with {@link
 * RenewalOrders}.
 */
@ApplicationScoped
public class ChangeOrders {
  private final PlacingService placing;
  private final OrderReplays replays;
  private final CheckoutChoices choices;
  private final Changes changes;
  private final Ids ids;
  private final Clock clock;

  ChangeOrders(
      PlacingService placing,
      OrderReplays replays,
      CheckoutChoices choices,
      Changes changes,
      Ids ids,
      Clock clock) {
    this.placing = placing;
    this.replays = replays;
    this.choices = choices;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is credited for a product's terms that end on a day.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code invoice-open}, {@code
   *     only-at-end-of-term}
   */
  @Transactional(TxType.MANDATORY)
  public List<TermCredit> credits(
      UUID organisationId, UUID productId, LocalDate day, TermCredits.Target target) {
    return changes.credits(organisationId, productId, day, target);
  }

  /**
   * Places the order of somebody, in the running transaction; its payment is carried out
   * afterwards.
   *
   * @param quote of one line, with what is credited
   */
  @Transactional(TxType.MANDATORY)
  public PlacedOrder order(
      RenewalOrders.Orderer by, ChangedTerm changed, Quote quote, RenewalOrders.Means means) {
    var organisationId = by.organisationId();
    var prepaid =
        choices.prepaid(
            organisationId, means.prepaidAmount(), means.prepaidAll(), PrepaidPart.NOTHING);
    choices.requireExpected(quote, means.expectedTotal(), prepaid);
    CheckoutChoices.requireRecipients(quote);
    var rest = choices.rest(organisationId, quote, means.paymentMethod());
    if (rest instanceof RestPayment.ByTransfer) {
      throw OrderProblem.TRANSFER_TOO_SLOW.exception().onField("paymentMethod");
    }
    var origin =
        new CustomerOrder.Origin(
            OrderKind.CHANGE, organisationId, null, by.userId(), clock.instant(), by.network());
    placing.requireRoom(origin, rest);
    var placed =
        placing.place(
            new PlacingService.Draft(origin, quote, rest, end(changed)),
            order -> List.of(line(order, changed, quote)));
    replays.made(placed);
    return placed;
  }

  private OrderLine line(CustomerOrder order, ChangedTerm changed, Quote quote) {
    return new OrderLine(order, ids.next(), changed, QuotedLine.all(quote).get(0));
  }

  /** Later there is nothing left to be changed. */
  private static Instant end(ChangedTerm changed) {
    return changed.product().end().atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
