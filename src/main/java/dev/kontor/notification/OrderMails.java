package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import dev.kontor.sale.order.OrderEnded;
import dev.kontor.sale.order.OrderKind;
import dev.kontor.sale.order.OrderPaid;
import dev.kontor.sale.order.RegistrationRefused;
import dev.kontor.sale.order.RenewalRefused;
import dev.kontor.sale.order.TransferAwaited;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Mails about what becomes of orders, to who reads notices about money. */
@Singleton
class OrderMails {
  /** How many lines a mail shows. */
  private static final int MOST_LINES = 20;

  private static final String MISMATCH = "amount_mismatch";

  /** Failures that only one kind of order meets. */
  private static final Set<String> OWN_MAILS =
      Set.of(
          "domain_taken",
          "had_already",
          "not_renewable",
          "not_restorable",
          "not_changeable",
          "replaced");

  private final BillingMails mails;
  private final RequestContext request;
  private final TransferWords transfers;

  OrderMails(BillingMails mails, RequestContext request, TransferWords transfers) {
    this.mails = mails;
    this.request = request;
    this.transfers = transfers;
  }

  /** Of what was renewed on account, others tell. */
  void paid(@Observes OrderPaid event) {
    if (event.kind() != OrderKind.WARRANTY) {
      mails.send(
          event.organisationId(),
          paid(event.kind()),
          reader -> List.of(event.number(), lines(event, reader), sums(event, reader)));
    }
  }

  private static String paid(OrderKind kind) {
    return switch (kind) {
      case AUTOMATIC_RENEWAL -> "renewed_automatically";
      case RESTORE -> "domain_restored";
      case CART, RENEWAL, CHANGE, WARRANTY -> "order_paid";
    };
  }

  void awaited(@Observes TransferAwaited event) {
    var shown = event.dues().stream().limit(MOST_LINES).toList();
    var told =
        transfers.ofInvoices(
            event.organisationId(),
            shown.stream()
                .collect(
                    Collectors.toMap(TransferAwaited.Due::invoiceId, TransferAwaited.Due::amount)));
    mails.send(
        event.organisationId(),
        awaited(event.kind()),
        reader ->
            List.of(
                event.number(),
                dues(shown, told, reader),
                Formats.day(event.dueOn(), reader.locale()),
                told.to(reader)));
  }

  private static String awaited(OrderKind kind) {
    return switch (kind) {
      case CART -> "order_transfer";
      case RESTORE -> "restore_order_transfer";
      case RENEWAL, AUTOMATIC_RENEWAL, CHANGE, WARRANTY -> "renewal_order_transfer";
    };
  }

  private static String dues(
      List<TransferAwaited.Due> dues, TransferWords.Told transfers, Person reader) {
    return dues.stream()
        .map(
            each ->
                "• "
                    + each.invoice()
                    + " – "
                    + shown(each.amount(), reader)
                    + transfers.reference(each.invoiceId(), reader))
        .collect(Collectors.joining("\n"));
  }

  void ended(@Observes OrderEnded event) {
    // Who is refused at once sees it in the answer; of automatic renewals others tell.
    if (request.caller().kind() == Caller.Kind.SYSTEM
        && (event.kind() != OrderKind.AUTOMATIC_RENEWAL || MISMATCH.equals(event.failure()))
        && !event.status().equals("cancelled")) {
      mails.send(
          event.organisationId(),
          kind(event),
          reader -> List.of(event.number(), shown(event.total(), reader)));
    }
  }

  /** Where money may have come all the same, nobody is told that nothing was charged. */
  private static String kind(OrderEnded event) {
    var failure = event.failure() == null ? "" : event.failure();
    if (OWN_MAILS.contains(failure)) {
      return "order_" + failure;
    }
    var what =
        switch (event.kind()) {
          case CART -> "order_";
          case CHANGE -> "change_order_";
          case RESTORE -> "restore_order_";
          case RENEWAL, AUTOMATIC_RENEWAL, WARRANTY -> "renewal_order_";
        };
    return what
        + switch (failure) {
          case MISMATCH -> "mismatch";
          case "not_transferred" -> "not_transferred";
          default -> event.status();
        };
  }

  void refused(@Observes RenewalRefused event) {
    var credited = event.credited();
    mails.send(
        event.organisationId(),
        credited == null ? "renewal_refused_free" : "renewal_refused",
        reader -> {
          var day = Formats.day(event.expiresOn(), reader.locale());
          return credited == null
              ? List.of(event.name(), day)
              : List.of(event.name(), shown(credited, reader), day);
        });
  }

  void refused(@Observes RegistrationRefused event) {
    var credited = event.credited();
    mails.send(
        event.organisationId(),
        credited == null ? "registration_refused_free" : "registration_refused",
        reader ->
            credited == null
                ? List.of(event.name())
                : List.of(event.name(), shown(credited, reader)));
  }

  private static String lines(OrderPaid event, Person reader) {
    var shown =
        event.lines().stream()
            .limit(MOST_LINES)
            .map(each -> line(each, reader))
            .collect(Collectors.toCollection(ArrayList::new));
    var left = event.lines().size() - shown.size();
    if (left > 0) {
      shown.add(text(reader, "bought.more", Integer.toString(left)));
    }
    return String.join("\n", shown);
  }

  private static String line(OrderPaid.Line line, Person reader) {
    var saving = line.saving();
    return "• "
        + line.description()
        + " – "
        + shown(line.net(), reader)
        + (saving == null ? "" : " (" + saving.text(reader.language()) + ")");
  }

  /** The total, and what it was paid by. */
  private static String sums(OrderPaid event, Person reader) {
    var sums = new ArrayList<String>();
    sums.add(text(reader, "bought.total", shown(event.total(), reader)));
    if (event.fromUpgrade().minor() > 0) {
      sums.add(text(reader, "bought.from_upgrade", shown(event.fromUpgrade(), reader)));
    }
    if (event.fromPrepaid().minor() > 0) {
      sums.add(text(reader, "bought.from_prepaid", shown(event.fromPrepaid(), reader)));
    }
    if (event.fromOutside().minor() > 0) {
      sums.add(text(reader, "bought.from_outside", shown(event.fromOutside(), reader)));
    }
    return String.join("\n", sums);
  }

  private static String text(Person reader, String key, String argument) {
    return Texts.text(reader.language(), "notification", key, argument);
  }

  private static String shown(Money amount, Person reader) {
    return Formats.money(amount, reader.locale());
  }
}
