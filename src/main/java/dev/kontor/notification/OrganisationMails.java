package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.profile.OrganisationChanged;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
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
          reader, "organisation_changed", null, event.name(), author, summary(event, reader));
    }
  }

  private static String summary(OrganisationChanged event, Person reader) {
    return event.diff().after().entrySet().stream()
        .map(each -> line(each, event.diff().before().get(each.getKey()), reader))
        .collect(Collectors.joining("\n"));
  }

  private static String line(
      Map.Entry<String, Object> now, @Nullable Object before, Person reader) {
    var label = Texts.text(reader.language(), "notification", "detail." + now.getKey());
    return "• " + label + ": " + shown(before) + " → " + shown(now.getValue());
  }

  /** An address is a map of its lines; nothing is a dash. */
  private static String shown(@Nullable Object value) {
    if (value instanceof Map<?, ?> parts) {
      return parts.values().stream()
          .filter(each -> each != null && !each.toString().isEmpty())
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    return value == null ? "–" : value.toString();
  }
}
