package dev.kontor.account.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.jspecify.annotations.Nullable;

/** Turns a sign-up into an account: to be confirmed by mail, or at once by an invitation. */
@ApplicationScoped
class Registrations {
  private final EmailVerificationService verifications;
  private final SignUpInvitations invitations;
  private final Event<Object> events;
  private final Newcomers newcomers;

  Registrations(
      EmailVerificationService verifications,
      SignUpInvitations invitations,
      Event<Object> events,
      Newcomers newcomers) {
    this.verifications = verifications;
    this.invitations = invitations;
    this.events = events;
    this.newcomers = newcomers;
  }

  /** What every sign-up is answered. */
  SignUpAnswer answer(String email) {
    return new SignUpAnswer(email, newcomers.lapsesAt());
  }

  SignUpAnswer register(String email, Registration registration, @Nullable String invitation) {
    var lapsesAt = newcomers.lapsesAt();
    var known = newcomers.claim(email);
    // After the claim: the second of two equal sign-ups finds the invitation used.
    if (invitation != null) {
      invitations.require(invitation, email);
    }
    if (known.isPresent() && known.get().isConfirmed()) {
      events.fire(known(known.get()));
      return new SignUpAnswer(email, lapsesAt);
    }
    var user = newcomers.keep(known, email, registration, lapsesAt);
    if (invitation == null) {
      verifications.mail(user, registration, lapsesAt);
    } else {
      newcomers.confirm(user, registration, true);
      invitations.join(invitation, user.id());
    }
    return new SignUpAnswer(email, lapsesAt);
  }

  private static Object known(User user) {
    var eraseAt = user.eraseAt();
    return eraseAt == null
        ? new KnownAddressSignedUp(user.person())
        : new ClosedAddressNamed(user.person(), eraseAt);
  }
}
