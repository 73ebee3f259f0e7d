package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.money.transfer.Transfer;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.money.transfer.Transfers;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How mails tell of bank transfers for open invoices. */
@Singleton
class TransferWords {
  private final Transfers transfers;

  TransferWords(Transfers transfers) {
    this.transfers = transfers;
  }

  /** How an invoice is paid. */
  Told ofInvoice(UUID organisationId, UUID invoiceId, Money due) {
    return ofInvoices(organisationId, Map.of(invoiceId, due));
  }

  /**
   * How invoices of one currency are paid, each by a transfer of its own.
   *
   * @param dues by the invoices' ids
   */
  Told ofInvoices(UUID organisationId, Map<UUID, Money> dues) {
    var found = transfers.of(organisationId, Kind.INVOICE, dues);
    return new Told(found.size() == dues.size() ? found : Map.of());
  }

  /**
   * What is told.
   *
   * @param transfers by the invoices' ids; none where there is no account to transfer to
   */
  record Told(Map<UUID, Transfer> transfers) {
    /** Where to, and by which reference; without an account, that the invoice's number is told. */
    String to(Person reader) {
      var first = transfers.values().stream().findFirst().orElse(null);
      if (first == null) {
        return text(reader, "by_number");
      }
      var isOne = transfers.size() == 1;
      var lines = new ArrayList<String>();
      lines.add(text(reader, isOne ? "one" : "many") + "\n");
      lines.add(text(reader, "account", first.shownAccount()));
      Optional.ofNullable(first.bic()).ifPresent(bic -> lines.add(text(reader, "bic", bic)));
      lines.add(text(reader, "payee", first.payee()));
      if (isOne) {
        lines.add(text(reader, "reference", first.shownReference()));
      }
      return String.join("\n", lines);
    }

    /** What a line about one of several invoices ends with. */
    String reference(UUID invoiceId, Person reader) {
      var transfer = transfers.get(invoiceId);
      return transfer == null || transfers.size() == 1
          ? ""
          : "\n" + text(reader, "reference", transfer.shownReference());
    }

    private static String text(Person reader, String key, Object... arguments) {
      return Texts.text(reader.language(), "notification", "transfer." + key, arguments);
    }
  }
}
