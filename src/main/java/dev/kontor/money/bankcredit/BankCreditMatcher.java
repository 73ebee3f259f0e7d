package dev.kontor.money.bankcredit;

import dev.kontor.money.invoice.NumberedInvoices;
import dev.kontor.money.invoice.NumberedInvoices.Numbered;
import dev.kontor.money.transfer.Reference;
import dev.kontor.money.transfer.TransferReferences;
import dev.kontor.money.transfer.TransferTarget;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose it is: by the reference, or by what the payer wrote, where that is a reference or
 * the number of an invoice and nothing else.
 */
@Singleton
class BankCreditMatcher {
  private static final Pattern LIKE_A_REFERENCE =
      Pattern.compile("[0-9]{26,28}|RF[0-9A-Z]{5,23}", Pattern.CASE_INSENSITIVE);

  private final TransferReferences references;
  private final NumberedInvoices invoices;

  BankCreditMatcher(TransferReferences references, NumberedInvoices invoices) {
    this.references = references;
    this.invoices = invoices;
  }

  /** Either of the two. */
  record Match(@Nullable BankCreditTarget target, @Nullable Unmatched why) {
    static Match of(BankCreditTarget target) {
      return new Match(target, null);
    }

    static Match none(Unmatched why) {
      return new Match(null, why);
    }
  }

  Match match(BankEntry entry) {
    var given = given(entry.reference());
    if (given != null) {
      return read(given, entry).orElse(Match.none(Unmatched.REFERENCE));
    }
    var text = given(entry.remittance());
    if (text == null) {
      return Match.none(Unmatched.NO_REFERENCE);
    }
    var isReference = LIKE_A_REFERENCE.matcher(text.replace(" ", "")).matches();
    return read(text, entry)
        .orElse(Match.none(isReference ? Unmatched.REFERENCE : Unmatched.NO_REFERENCE));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private Optional<Match> read(String text, BankEntry entry) {
    var reference = Reference.read(text);
    return reference.isPresent()
        ? references.target(reference.get()).flatMap(target -> match(target, entry))
        : invoices.numbered(text).map(invoice -> match(invoice, entry));
  }

  private Optional<Match> match(TransferTarget target, BankEntry entry) {
    return switch (target.kind()) {
      case INVOICE -> invoice(target.id()).map(invoice -> match(invoice, entry));
      case TOP_UP ->
          Optional.of(Match.of(new BankCreditTarget.TopUp(target.organisationId(), target.id())));
    };
  }

  private Optional<Numbered> invoice(UUID id) {
    return invoices.find(id);
  }

  private static Match match(Numbered invoice, BankEntry entry) {
    return invoice.currency().equals(entry.amount().currency())
        ? Match.of(new BankCreditTarget.Invoice(invoice.organisationId(), invoice.id()))
        : Match.none(Unmatched.CURRENCY);
  }
}
