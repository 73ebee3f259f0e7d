package dev.kontor.account.recovery;

import dev.kontor.account.identity.AccountClosures;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.KnownNetworks;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.sms.TextMessages;
import dev.kontor.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the owner of an account gets who forgot the password. */
@ApplicationScoped
class ResetAnswerService {
  private final ResetRequestService requests;
  private final ResetTable resets;
  private final RecoveryContactTable contacts;
  private final ReadableCodes codes;
  private final Accounts accounts;
  private final AccountClosures closures;
  private final TextMessages messages;
  private final KnownNetworks networks;
  private final RequestContext request;
  private final Event<Object> events;
  private final Ids ids;
  private final Jdbi jdbi;

  ResetAnswerService(
      ResetRequestService requests,
      ResetTable resets,
      RecoveryContactTable contacts,
      ReadableCodes codes,
      Accounts accounts,
      AccountClosures closures,
      TextMessages messages,
      KnownNetworks networks,
      RequestContext request,
      Event<Object> events,
      Ids ids,
      Jdbi jdbi) {
    this.requests = requests;
    this.resets = resets;
    this.contacts = contacts;
    this.codes = codes;
    this.accounts = accounts;
    this.closures = closures;
    this.messages = messages;
    this.networks = networks;
    this.request = request;
    this.events = events;
    this.ids = ids;
    this.jdbi = jdbi;
  }

  /** A text to send. */
  record Message(TextMessages.Allowed message, String text) {
    void send() {
      message.send(text);
    }
  }

  /** Mails the link; or gives the text to send, after which the request can be forgotten. */
  @Transactional
  @ActivateRequestContext
  Optional<Message> prepare(UUID id) {
    var noted = requests.find(id);
    if (noted.isEmpty()) {
      return Optional.empty();
    }
    request.actFor(noted.get().origin());
    var person = owner(noted.get().emailKey());
    closures.findClosed(noted.get().emailKey()).ifPresent(events::fire);
    if (noted.get().channel() == ResetChannel.RECOVERY_PHONE) {
      return text(id, person);
    }
    person.ifPresent(each -> mail(id, each, noted.get().channel()));
    requests.forget(id);
    return Optional.empty();
  }

  private void mail(UUID id, Person person, ResetChannel channel) {
    if (channel == ResetChannel.EMAIL) {
      events.fire(link(id, person, person.email()));
      return;
    }
    contacts
        .proved(person.id(), ContactKind.EMAIL)
        .ifPresent(
            contact -> {
              events.fire(link(id, person, contact.value()));
              tell(person, Hidden.email(contact.value()));
            });
  }

  private PasswordResetRequested link(UUID id, Person person, String recipient) {
    return new PasswordResetRequested(
        person, recipient, resets.addLink(id, person.id()), ids.reference());
  }

  /** Where nobody can be reached there is a code all the same, which nobody knows. */
  private Optional<Message> text(UUID id, Optional<Person> person) {
    var code = codes.next();
    var contact = person.flatMap(each -> contacts.proved(each.id(), ContactKind.PHONE));
    var message = contact.flatMap(each -> person.flatMap(owner -> allowed(owner, each.value())));
    resets.addCode(id, message.flatMap(each -> person.map(Person::id)).orElse(null), code);
    if (person.isEmpty() || contact.isEmpty() || message.isEmpty()) {
      requests.forget(id);
      return Optional.empty();
    }
    tell(person.get(), Hidden.phone(contact.get().value()));
    return Optional.of(
        new Message(
            message.get(), Texts.text(person.get().language(), "recovery", "sms.reset", code)));
  }

  /** Too many are dropped in silence: the answer doesn't tell who has a phone. */
  private Optional<TextMessages.Allowed> allowed(Person owner, String number) {
    return messages.allowQuietly(owner.id(), number, networks.isOf(owner.id()));
  }

  private void tell(Person person, String destination) {
    events.fire(new PasswordResetElsewhere(person, destination, ids.reference()));
  }

  /** Who has an account that counts: not the unconfirmed, blocked or closed. */
  private Optional<Person> owner(String emailKey) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from user_summary
                        where email_key = :key and confirmed and blocked_at is null""")
                    .bind("key", emailKey)
                    .mapTo(UUID.class)
                    .findOne())
        .flatMap(accounts::find);
  }
}
