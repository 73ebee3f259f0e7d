package dev.kontor.notification;

import dev.kontor.account.identity.ConfirmationRequested;
import dev.kontor.account.identity.KnownAddressSignedUp;
import dev.kontor.account.identity.SignUpUnclear;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

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

  void unclear(@Observes SignUpUnclear event) {
    mailer.send(
        event.person(),
        MailReason.GIVEN_ADDRESS,
        "sign_up_unclear",
        "/sign-up",
        event.person().email());
  }
}
