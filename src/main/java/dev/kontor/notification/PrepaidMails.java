package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.money.bankcredit.BankCreditBooked;
import dev.kontor.money.payment.PaymentMethodAdded;
import dev.kontor.money.payment.PaymentMethodRemoved;
import dev.kontor.money.payment.PaymentMismatchBooked;
import dev.kontor.money.prepaid.staffentry.EntryMade;
import dev.kontor.money.prepaid.topup.TopUpEnded;
import dev.kontor.money.prepaid.topup.UnclaimedPaymentTaken;
import dev.kontor.money.prepaid.withdrawal.WithdrawalAsked;
import dev.kontor.money.prepaid.withdrawal.WithdrawalEnded;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Mails about money, to who reads notices about it. */
@Singleton
class PrepaidMails {
  private final Mailer mailer;
  private final ReaderTable readers;
  private final RequestContext request;

  PrepaidMails(Mailer mailer, ReaderTable readers, RequestContext request) {
    this.mailer = mailer;
    this.readers = readers;
    this.request = request;
  }

  void ended(@Observes TopUpEnded event) {
    var balance = event.balance();
    if (balance != null) {
      toBilling(
          event.organisationId(),
          "top_up_received",
          reader -> List.of(shown(event.amount(), reader), shown(balance, reader)));
    } else if (request.caller().kind() == Caller.Kind.SYSTEM) {
      // Who is refused at once sees it in the answer; of what an operator books there is a mail.
      toBilling(
          event.organisationId(),
          event.reported() == null ? "top_up_failed" : "top_up_mismatch",
          reader -> List.of(shown(event.amount(), reader)));
    }
  }

  void taken(@Observes UnclaimedPaymentTaken event) {
    toBilling(
        event.payment().organisationId(),
        "unclaimed_payment",
        reader -> List.of(shown(event.payment().amount(), reader)));
  }

  /** What paid an invoice, or is the top-up that was waited for, has its own mail. */
  void booked(@Observes BankCreditBooked event) {
    var toPrepaid = event.toPrepaid();
    if (toPrepaid != null) {
      var number = event.invoiceNumber() == null ? "" : event.invoiceNumber();
      toBilling(
          event.organisationId(),
          switch (event.outcome()) {
            case PAID -> "bank_credit_rest";
            case PART -> "bank_credit_part";
            case TO_PREPAID, TOPPED_UP -> "bank_credit_prepaid";
          },
          reader -> List.of(shown(toPrepaid, reader), number));
    }
  }

  void booked(@Observes PaymentMismatchBooked event) {
    toBilling(
        event.organisationId(),
        "payment_mismatch_" + event.to().code(),
        reader -> List.of(shown(event.asked(), reader), shown(event.came(), reader)));
  }

  void made(@Observes EntryMade event) {
    var mail =
        switch (event.kind()) {
          case "refund" -> "prepaid_refund";
          case "reversal" -> "prepaid_reversal";
          case "promotional_credit", "goodwill_credit" -> "prepaid_credit";
          default -> null;
        };
    if (mail != null) {
      toBilling(
          event.organisationId(),
          mail,
          reader ->
              List.of(
                  shown(event.amount(), reader),
                  event.reason(),
                  shown(event.balanceAfter(), reader)));
    }
  }

  void asked(@Observes WithdrawalAsked event) {
    var author = request.caller().name();
    send(
        readers.ofMoneyBack(event.organisationId()),
        event.organisationId(),
        "withdrawal_asked",
        reader -> List.of(shown(event.amount(), reader), event.destination(), author));
  }

  void ended(@Observes WithdrawalEnded event) {
    send(
        readers.ofMoneyBack(event.organisationId()),
        event.organisationId(),
        "withdrawal_" + event.end(),
        reader -> List.of(shown(event.amount(), reader), event.destination(), event.reason()));
  }

  void added(@Observes PaymentMethodAdded event) {
    var author = request.caller().name();
    toBilling(
        event.organisationId(), "payment_method_added", reader -> List.of(event.label(), author));
  }

  void removed(@Observes PaymentMethodRemoved event) {
    var author = request.caller().name();
    toBilling(
        event.organisationId(), "payment_method_removed", reader -> List.of(event.label(), author));
  }

  private void toBilling(UUID organisationId, String kind, Function<Person, List<String>> tells) {
    send(readers.ofBilling(organisationId), organisationId, kind, tells);
  }

  private void send(
      List<Person> people, UUID organisationId, String kind, Function<Person, List<String>> tells) {
    if (people.isEmpty()) {
      return;
    }
    var organisation = readers.organisationName(organisationId);
    for (var reader : people) {
      var told = new ArrayList<>(List.of(organisation));
      told.addAll(tells.apply(reader));
      mailer.send(reader, MailReason.BILLING_NOTICES, kind, null, told.toArray(String[]::new));
    }
  }

  private static String shown(Money amount, Person reader) {
    return Formats.money(amount, reader.locale());
  }
}
