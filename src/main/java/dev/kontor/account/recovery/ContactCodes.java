package dev.kontor.account.recovery;

import dev.kontor.account.identity.KnownNetworks;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.sms.TextMessages;
import dev.kontor.platform.text.Texts;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Sends codes to new recovery addresses and phones, not too many, and takes them back. */
@Singleton
class ContactCodes {
  private final ContactService contacts;
  private final TextMessages messages;
  private final CodeLimits limits;
  private final KnownNetworks networks;
  private final RequestContext request;

  ContactCodes(
      ContactService contacts,
      TextMessages messages,
      CodeLimits limits,
      KnownNetworks networks,
      RequestContext request) {
    this.contacts = contacts;
    this.messages = messages;
    this.limits = limits;
    this.networks = networks;
    this.request = request;
  }

  CodeSent mail(RecoveryEmailRequest asked) {
    limits.take(asked.email());
    var started = contacts.startEmail(request.caller().id(), asked.email());
    return new CodeSent(asked.email(), started.expiresAt());
  }

  CodeSent text(RecoveryPhoneRequest asked) {
    var number = asked.number();
    var userId = request.caller().id();
    var message = messages.allow(userId, number, networks.isOf(userId));
    var started = contacts.startPhone(userId, number);
    var language = started.person().language();
    message.send(Texts.text(language, "recovery", "sms.prove", started.code()));
    return new CodeSent(number, started.expiresAt());
  }

  RecoveryResponse prove(UUID userId, ContactKind kind, CodeRequest given) {
    var proof = contacts.prove(userId, kind, given.code());
    if (proof.now() != null) {
      return proof.now();
    }
    var outcome = proof.outcome();
    if (!outcome.isWaiting()) {
      throw RecoveryProblem.RECOVERY_NOT_STARTED.exception();
    }
    throw RecoveryProblem.RECOVERY_CODE_WRONG
        .exception(Integer.toString(outcome.triesLeft()))
        .onField("code")
        .with("triesLeft", outcome.triesLeft())
        .leavingTrace();
  }
}
