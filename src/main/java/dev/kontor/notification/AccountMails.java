package dev.kontor.notification;

import dev.kontor.identity.ConfirmationRequested;
import dev.kontor.identity.KnownAddressSignedUp;
import dev.kontor.identity.PasswordChanged;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.session.RefreshTokenReused;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Mails about a person's own account. */
@Singleton
class AccountMails {
  private final Mailer mailer;
  private final RequestContext request;
  private final Clock clock;

  AccountMails(Mailer mailer, RequestContext request, Clock clock) {
    this.mailer = mailer;
    this.request = request;
    this.clock = clock;
  }

  void confirm(@Observes ConfirmationRequested event) {
    mailer.send(event.person(), "confirm_email", "/confirm?token=" + event.token());
  }

  void knownAddress(@Observes KnownAddressSignedUp event) {
    mailer.send(event.person(), "known_address", "/sign-in", event.person().email());
  }

  void passwordChanged(@Observes PasswordChanged event) {
    var reader = event.person();
    mailer.send(
        reader,
        "password_changed",
        null,
        Formats.time(clock.instant(), reader.timeZone(), reader.language()),
        request.address());
  }

  void tokenReused(@Observes RefreshTokenReused event) {
    var reader = event.person();
    mailer.send(
        reader,
        "token_reused",
        "/sign-in",
        event.device(),
        Formats.time(clock.instant(), reader.timeZone(), reader.language()),
        request.address());
  }
}
