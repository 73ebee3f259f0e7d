package dev.kontor.sale.upgrade;

import dev.kontor.money.invoice.CreditableInvoices;
import dev.kontor.money.invoice.CreditableInvoices.Left;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.term.Term;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works out what is left of a product's terms on a day (SUB-4): of the running one what was paid
 * for its remaining days, that day among them, rounded down; of those ahead all. It never is more
 * than what credit notes have left of the invoices.
 */
@Singleton
public class TermCredits {
  private final CreditableInvoices invoices;

  TermCredits(CreditableInvoices invoices) {
    this.invoices = invoices;
  }

  /**
   * In what the credit pays, which has to be what was charged.
   *
   * @param taxCountries of who gets the new invoice
   */
  public record Target(String currency, Set<String> taxCountries) {}

  /**
   * What is credited for terms that end on a day, and pays for something else.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code invoice-open} where one of the
   *     terms isn't paid yet, {@code only-at-end-of-term} where it was charged in another currency,
   *     or taxed in another country
   */
  public List<TermCredit> of(
      UUID organisationId, UUID productId, List<BilledTerm> terms, LocalDate day, Target target) {
    return credits(organisationId, productId, terms, day, invoice -> fitting(invoice, target));
  }

  /** What is credited for terms that end on a day, on whatever invoices they are, paid or open. */
  public List<TermCredit> of(
      UUID organisationId, UUID productId, List<BilledTerm> terms, LocalDate day) {
    return credits(organisationId, productId, terms, day, invoice -> {});
  }

  private List<TermCredit> credits(
      UUID organisationId,
      UUID productId,
      List<BilledTerm> terms,
      LocalDate day,
      Consumer<CreditableInvoices.OfProduct> check) {
    var left = terms.stream().filter(each -> isLeft(each.term(), day)).toList();
    var ids = left.stream().map(BilledTerm::invoiceId).filter(Objects::nonNull).distinct().toList();
    var billed =
        invoices.of(organisationId, productId, ids).stream()
            .collect(
                Collectors.toMap(CreditableInvoices.OfProduct::invoiceId, Function.identity()));
    var credits = new ArrayList<TermCredit>();
    for (var each : left) {
      var invoice = each.invoiceId() == null ? null : billed.get(each.invoiceId());
      if (invoice != null) {
        var credit = credit(each.term(), invoice, day);
        if (credit.price().total() > 0) {
          check.accept(invoice);
          credits.add(credit);
        }
      }
    }
    return List.copyOf(credits);
  }

  private static boolean isLeft(Term term, LocalDate day) {
    return term.to() != null && term.to().isAfter(day);
  }

  private static void fitting(CreditableInvoices.OfProduct invoice, Target target) {
    if (invoice.isOpen()) {
      throw UpgradeProblem.INVOICE_OPEN.exception().with("invoiceId", invoice.invoiceId());
    }
    if (!invoice.currency().equals(target.currency())
        || !target.taxCountries().equals(Set.of(invoice.taxCountry()))) {
      throw onlyAtEndOfTerm();
    }
  }

  /** The refusal of what can't be credited: 409 {@code only-at-end-of-term}. */
  public static DomainException onlyAtEndOfTerm() {
    return UpgradeProblem.ONLY_AT_END_OF_TERM.exception();
  }

  private static TermCredit credit(Term term, CreditableInvoices.OfProduct invoice, LocalDate day) {
    Map<UUID, Proceeds> byLine = new HashMap<>();
    invoice
        .left()
        .forEach(
            (line, of) -> {
              var part = part(of, Days.of(term, of), day);
              if (part.total() > 0) {
                byLine.put(line, part);
              }
            });
    var left = Days.of(term).leftOn(day);
    return new TermCredit(term.id(), invoice.invoiceId(), left, Map.copyOf(byLine));
  }

  /** Some days of a term: where the rate of its tax changes, it has several lines. */
  private record Days(LocalDate from, LocalDate to) {
    static Days of(Term term) {
      return new Days(term.from(), Objects.requireNonNull(term.to()));
    }

    static Days of(Term term, Left line) {
      return line.from() == null || line.to() == null ? of(term) : new Days(line.from(), line.to());
    }

    long all() {
      return ChronoUnit.DAYS.between(from, to);
    }

    long leftOn(LocalDate day) {
      return Math.max(0, Math.min(all(), ChronoUnit.DAYS.between(day, to)));
    }
  }

  private static Proceeds part(Left of, Days days, LocalDate day) {
    return part(of, days.leftOn(day), days.all());
  }

  /** The net price of some days, rounded down, and its tax. */
  static Proceeds part(Left of, long days, long all) {
    if (days == all) {
      return of.price();
    }
    var net =
        BigInteger.valueOf(of.price().net())
            .multiply(BigInteger.valueOf(days))
            .divide(BigInteger.valueOf(all))
            .longValueExact();
    return new Proceeds(net, Math.min(of.rate().of(net), of.price().tax()));
  }
}
