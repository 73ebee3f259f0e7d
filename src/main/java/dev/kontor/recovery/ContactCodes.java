package dev.kontor.recovery;

import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.sms.TextMessages;
import dev.kontor.platform.text.EmailAddress;
import dev.kontor.platform.text.Texts;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Sends codes to new recovery addresses and phones, not too many, and takes them back. */
@Singleton
class ContactCodes {
  private final ContactService contacts;
  private final TextMessages messages;
  private final Throttle throttle;
  private final RequestContext request;

  ContactCodes(
      ContactService contacts, TextMessages messages, Throttle throttle, RequestContext request) {
    this.contacts = contacts;
    this.messages = messages;
    this.throttle = throttle;
    this.request = request;
  }

  CodeSent mail(RecoveryEmailRequest asked) {
    takeOne(EmailAddress.key(asked.email()));
    var started = contacts.startEmail(request.caller().id(), asked.email());
    return new CodeSent(asked.email(), started.expiresAt());
  }

  CodeSent text(RecoveryPhoneRequest asked) {
    var number = asked.number();
    takeOne(number);
    var started = contacts.startPhone(request.caller().id(), number);
    var language = started.person().language();
    messages.send(number, Texts.text(language, "recovery", "sms.prove", started.code()));
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

  /** Nobody's phone or mailbox is flooded, by one account or by many. */
  private void takeOne(String recipient) {
    throttle.take("code-sender", request.caller().id().toString());
    throttle.take("code-recipient", recipient);
  }
}
