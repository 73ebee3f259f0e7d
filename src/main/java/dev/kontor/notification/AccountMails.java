package dev.kontor.notification;

import dev.kontor.account.closure.AccountClosureNoted;
import dev.kontor.account.identity.AccountFarewell;
import dev.kontor.account.identity.ClosedAddressNamed;
import dev.kontor.account.identity.ConfirmationRequested;
import dev.kontor.account.identity.KnownAddressSignedUp;
import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SignUpUnclear;
import dev.kontor.platform.mail.Mail;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Mails about a person's own account. */
@Singleton
class AccountMails {
  private final Mailer mailer;

  AccountMails(Mailer mailer) {
    this.mailer = mailer;
  }

  void confirm(@Observes ConfirmationRequested event) {
    mailer.send(
        event.person(),
        MailReason.GIVEN_ADDRESS,
        "confirm_email",
        "/confirm?token=" + event.token());
  }

  void knownAddress(@Observes KnownAddressSignedUp event) {
    mailer.send(
        event.person(), MailReason.ACCOUNT, "known_address", "/sign-in", event.person().email());
  }

  void closedAddress(@Observes ClosedAddressNamed event) {
    mailer.send(
        event.person(),
        MailReason.ACCOUNT,
        "closed_address",
        null,
        event.person().email(),
        time(event.person(), event.eraseAt()));
  }

  void closureNoted(@Observes AccountClosureNoted event) {
    var owner = event.person();
    mailer.send(
        new Mail(
            "notification",
            "account_closure_noted",
            owner.language(),
            event.recipient(),
            null,
            List.of(owner.email(), time(owner, event.eraseAt())),
            null,
            MailReason.GIVEN_ADDRESS.code()));
  }

  void erased(@Observes AccountFarewell event) {
    mailer.send(event.person(), MailReason.GIVEN_ADDRESS, "account_erased", null);
  }

  private static String time(Person reader, Instant instant) {
    return Formats.time(instant, reader.timeZone(), reader.locale());
  }

  void unclear(@Observes SignUpUnclear event) {
    mailer.send(
        event.person(),
        MailReason.GIVEN_ADDRESS,
        "sign_up_unclear",
        "/sign-up",
        event.person().email());
  }
}
