package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.money.Money;
import dev.kontor.product.term.Term;
import dev.kontor.product.term.TermPrice;
import dev.kontor.sale.upgrade.BilledTerm;
import dev.kontor.sale.upgrade.TermCredit;
import dev.kontor.sale.upgrade.TermCredits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Credits days that were paid, and that a product won't have, by the day (SUB-4): to the prepaid
 * account what was paid; of an invoice that is open less is due.
 */
@ApplicationScoped
public class LostTerms {
  private final BilledTerms billed;
  private final TermCredits credits;
  private final CreditNotes notes;

  LostTerms(BilledTerms billed, TermCredits credits, CreditNotes notes) {
    this.billed = billed;
    this.credits = credits;
    this.notes = notes;
  }

  /**
   * What is left of a product's terms.
   *
   * @param givenBack of each term, by its id
   */
  public record Lost(List<TermCredit> credits, Map<UUID, TermPrice> givenBack) {}

  /** What is left of a product's terms from a day on, that day among it. */
  @Transactional(TxType.MANDATORY)
  public Lost from(UUID organisationId, UUID productId, LocalDate day) {
    var terms = billed.of(organisationId, productId);
    var left = credits.of(organisationId, productId, terms, day);
    var byId =
        terms.stream()
            .map(BilledTerm::term)
            .collect(Collectors.toMap(Term::id, Function.identity()));
    return new Lost(
        left,
        left.stream()
            .collect(
                Collectors.toMap(
                    TermCredit::termId,
                    each -> part(Objects.requireNonNull(byId.get(each.termId())), each))));
  }

  /**
   * Credits it.
   *
   * @param reason stands on the credit notes, and on the statement
   * @return what each credit note takes back, with tax
   */
  @Transactional(TxType.MANDATORY)
  public List<Money> credit(UUID organisationId, Lost lost, String reason) {
    return lost.credits().isEmpty()
        ? List.of()
        : notes
            .credit(
                organisationId,
                BilledTerms.extents(lost.credits()),
                new Why(EntryKind.ORDER_REFUND, reason))
            .stream()
            .map(Issued::total)
            .toList();
  }

  /** Of the term alone: its invoice may charge more with it, such as a restoration. */
  private static TermPrice part(Term term, TermCredit credit) {
    var all = ChronoUnit.DAYS.between(term.from(), Objects.requireNonNull(term.to()));
    return new TermPrice(
        Math.min(credit.price().net(), part(term.net(), credit.days(), all)),
        Math.min(credit.price().tax(), part(term.tax(), credit.days(), all)));
  }

  private static long part(long price, long days, long all) {
    return BigInteger.valueOf(price)
        .multiply(BigInteger.valueOf(days))
        .divide(BigInteger.valueOf(all))
        .longValueExact();
  }
}
