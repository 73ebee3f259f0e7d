package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.profile.OrganisationChanged;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import dev.kontor.sale.closing.OrganisationDeleted;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The summary of what was changed of an organisation, to its legal representatives. */
@Singleton
class OrganisationMails {
  private final Mailer mailer;
  private final ReaderTable readers;
  private final RequestContext request;

  OrganisationMails(Mailer mailer, ReaderTable readers, RequestContext request) {
    this.mailer = mailer;
    this.readers = readers;
    this.request = request;
  }

  void changed(@Observes OrganisationChanged event) {
    var author = request.caller().name();
    for (var reader : readers.legalRepresentatives(event.organisationId())) {
      mailer.send(
          reader,
          MailReason.LEGAL_REPRESENTATIVE,
          "organisation_changed",
          null,
          event.name(),
          author,
          summary(event, reader));
    }
  }

  void deleted(@Observes OrganisationDeleted event) {
    event.people().forEach(reader -> tell(event, reader));
  }

  private void tell(OrganisationDeleted event, Person reader) {
    var keptUntil = Formats.day(event.keptUntil().minusDays(1), reader.locale());
    var copies = event.copies();
    if (copies == null) {
      mailer.send(
          reader,
          MailReason.ACCOUNT,
          "organisation_closed",
          null,
          event.name(),
          event.by(),
          keptUntil);
    } else {
      mailer.send(
          reader,
          MailReason.ACCOUNT,
          "organisation_closed_invoices",
          "/invoice-copies?token=" + copies.token(),
          event.name(),
          event.by(),
          keptUntil,
          Formats.time(copies.expiresAt(), reader.timeZone(), reader.locale()));
    }
  }

  private static String summary(OrganisationChanged event, Person reader) {
    return event.diff().after().entrySet().stream()
        .map(each -> line(each, event.diff().before().get(each.getKey()), reader))
        .collect(Collectors.joining("\n"));
  }

  private static String line(
      Map.Entry<String, Object> now, @Nullable Object before, Person reader) {
    var name = now.getKey();
    var label = Texts.text(reader.language(), "notification", "detail." + name);
    return "• %s: %s → %s"
        .formatted(label, shown(name, before, reader), shown(name, now.getValue(), reader));
  }

  /** In words, as far as there are some; nothing is a dash. */
  private static String shown(String name, @Nullable Object value, Person reader) {
    if (value == null) {
      return "–";
    }
    return switch (name) {
      case "address" -> Formats.address((Map<?, ?>) value, reader.locale());
      case "type" -> Texts.text(reader.language(), "notification", "type." + value);
      case "language" ->
          Locale.forLanguageTag(value.toString()).getDisplayLanguage(reader.locale());
      default -> value.toString();
    };
  }
}
