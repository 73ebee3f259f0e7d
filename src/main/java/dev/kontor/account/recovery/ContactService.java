package dev.kontor.account.recovery;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.MailsToOthers;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a user can be reached by besides the sign-in address; it counts once proved. */
@ApplicationScoped
class ContactService {
  private final RecoveryContactTable contacts;
  private final ContactStartTable starts;
  private final ReadableCodes codes;
  private final Accounts accounts;
  private final MailsToOthers mails;
  private final Event<Object> events;
  private final Ids ids;

  ContactService(
      RecoveryContactTable contacts,
      ContactStartTable starts,
      ReadableCodes codes,
      Accounts accounts,
      MailsToOthers mails,
      Event<Object> events,
      Ids ids) {
    this.contacts = contacts;
    this.starts = starts;
    this.codes = codes;
    this.accounts = accounts;
    this.mails = mails;
    this.events = events;
    this.ids = ids;
  }

  /** A code that was made, for whom to send it. */
  record Started(Person person, String code, Instant expiresAt) {}

  @Transactional
  RecoveryResponse get(UUID userId) {
    return RecoveryResponse.of(
        contacts.proved(userId, ContactKind.EMAIL),
        starts.find(userId, ContactKind.EMAIL),
        contacts.proved(userId, ContactKind.PHONE),
        starts.find(userId, ContactKind.PHONE));
  }

  /** The code is mailed to the new address. */
  @Transactional
  Started startEmail(UUID userId, String address) {
    accounts.lock(userId);
    requireOther(userId, address);
    var started = start(userId, ContactKind.EMAIL, address);
    mails.count(userId, address);
    events.fire(
        new RecoveryEmailStarted(started.person(), address, started.code(), ids.reference()));
    return started;
  }

  /** The caller sends the code. */
  @Transactional
  Started startPhone(UUID userId, String e164) {
    accounts.lock(userId);
    return start(userId, ContactKind.PHONE, e164);
  }

  private Started start(UUID userId, ContactKind kind, String value) {
    var code = codes.next();
    var expiresAt = starts.begin(userId, kind, value, code);
    return new Started(accounts.find(userId).orElseThrow(), code, expiresAt);
  }

  /** What a try came to; either is kept. */
  record Proof(ContactStartTable.Outcome outcome, @Nullable RecoveryResponse now) {}

  /** Uses up the right code, once; a wrong one is counted. */
  @Transactional
  Proof prove(UUID userId, ContactKind kind, String typed) {
    accounts.lock(userId);
    var outcome = starts.judge(userId, kind, typed);
    var value = outcome.proved();
    if (value == null) {
      return new Proof(outcome, null);
    }
    starts.drop(userId, kind);
    if (kind == ContactKind.EMAIL) {
      requireOther(userId, value);
    }
    var former =
        contacts.proved(userId, kind).map(RecoveryContactTable.Contact::value).orElse(null);
    contacts.set(userId, kind, value);
    events.fire(
        RecoveryContactChanged.of(
            accounts.find(userId).orElseThrow(), kind, former, value, ids.reference()));
    return new Proof(outcome, get(userId));
  }

  @Transactional
  void remove(UUID userId, ContactKind kind) {
    accounts.lock(userId);
    starts.drop(userId, kind);
    contacts
        .proved(userId, kind)
        .ifPresent(
            former -> {
              contacts.remove(userId, kind);
              var person = accounts.find(userId).orElseThrow();
              events.fire(
                  RecoveryContactChanged.of(person, kind, former.value(), null, ids.reference()));
            });
  }

  /** The way back in has to be another one than the way in. */
  private void requireOther(UUID userId, String address) {
    var own = accounts.find(userId).orElseThrow().email();
    if (EmailAddress.key(own).equals(EmailAddress.key(address))) {
      throw RecoveryProblem.RECOVERY_EMAIL_IS_SIGN_IN.exception().onField("email");
    }
  }
}
