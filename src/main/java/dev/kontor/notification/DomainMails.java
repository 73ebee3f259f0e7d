package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.mail.Mail;
import dev.kontor.platform.text.EmailAddress;
import dev.kontor.platform.text.Language;
import dev.kontor.product.expiry.DomainNotice;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mails about domains around their expiry, to the contact address of each, and to who reads notices
 * about domains, as far as they see them: one to each that lists all of a day. An address that
 * nobody has proved gets as many as a paid domain has milestones, and isn't greeted by a name.
 */
@Singleton
class DomainMails {
  private final Mailer mailer;
  private final ReaderTable readers;

  DomainMails(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  /** Who is written to. */
  record Reader(
      String address,
      @Nullable String name,
      Language language,
      Locale locale,
      String timeZone,
      MailReason reason) {
    static Reader of(Person person, MailReason reason) {
      return new Reader(
          person.email(),
          person.name(),
          person.language(),
          person.locale(),
          person.timeZone(),
          reason);
    }

    static Reader of(String contact, ReaderTable.Sender sender) {
      return new Reader(
          contact,
          null,
          sender.language(),
          sender.language().in(sender.country()),
          sender.timeZone(),
          MailReason.DOMAIN_CONTACT);
    }
  }

  void told(@Observes DomainNotice event) {
    var sender = readers.sender(event.organisationId());
    var domains =
        event.domains().stream()
            .collect(Collectors.toMap(DomainNotice.Domain::id, Function.identity()));
    var members = readers.ofDomains(event.organisationId(), ids(event));
    for (var each : members) {
      var seen = each.shown().stream().map(domains::get).toList();
      send(event, sender, Reader.of(each.person(), MailReason.DOMAIN_NOTICES), seen);
    }
    var byContact = byContact(event, members);
    byContact.forEach((contact, its) -> send(event, sender, Reader.of(contact, sender), its));
    if (members.isEmpty() && byContact.isEmpty()) {
      for (var person : readers.legalRepresentatives(event.organisationId())) {
        var reader = Reader.of(person, MailReason.LEGAL_REPRESENTATIVE);
        send(event, sender, reader, event.domains());
      }
    }
  }

  private static List<UUID> ids(DomainNotice event) {
    return event.domains().stream().map(DomainNotice.Domain::id).toList();
  }

  private record Told(String address, UUID domain) {}

  /** Without those that a member with the same address is told of. */
  private static Map<String, List<DomainNotice.Domain>> byContact(
      DomainNotice event, List<ReaderTable.ProductReader> members) {
    Set<Told> told = new HashSet<>();
    for (var member : members) {
      var address = EmailAddress.key(member.person().email());
      member.shown().forEach(each -> told.add(new Told(address, each)));
    }
    return event.domains().stream()
        .filter(each -> each.contactEmail() != null)
        .filter(each -> !told.contains(new Told(key(each), each.id())))
        .collect(Collectors.groupingBy(DomainMails::key))
        .values()
        .stream()
        .collect(Collectors.toMap(its -> contact(its.get(0)), Function.identity()));
  }

  private static String key(DomainNotice.Domain domain) {
    return EmailAddress.key(contact(domain));
  }

  private static String contact(DomainNotice.Domain domain) {
    return String.valueOf(domain.contactEmail());
  }

  private void send(
      DomainNotice event,
      ReaderTable.Sender sender,
      Reader reader,
      List<DomainNotice.Domain> domains) {
    mailer.send(
        new Mail(
            "notification",
            kind(event.kind()),
            reader.language(),
            reader.address(),
            reader.name(),
            DomainLines.arguments(event, sender.name(), reader, domains),
            null,
            reader.reason().code()));
  }

  private static String kind(DomainNotice.Kind kind) {
    return switch (kind) {
      case DUE -> "domain_due";
      case RENEWS -> "domain_renews";
      case NOT_RENEWED_YET -> "domain_not_renewed_yet";
      case WARRANTED -> "domain_warranted";
      case CANCELLED -> "domain_ends";
      case EXPIRED -> "domain_expired";
      case LAST_WEEK -> "domain_last_week";
      case RELEASED -> "domain_released";
    };
  }
}
