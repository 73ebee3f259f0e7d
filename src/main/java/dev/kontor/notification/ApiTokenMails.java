package dev.kontor.notification;

import dev.kontor.access.apitoken.ApiTokensDue;
import dev.kontor.access.apitoken.OrganisationApiTokenChanged;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.mail.Mail;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mails about organisations' own API tokens, to those who run them; and about those of anybody that
 * somebody should look at.
 */
@Singleton
class ApiTokenMails {
  private static final String FEATURE = "notification";
  private static final String CHECKUP = "/security";

  /** How many tokens a mail names for each reason. */
  private static final int MOST_NAMES = 20;

  private final Mailer mailer;
  private final ReaderTable readers;
  private final RequestContext request;
  private final Clock clock;

  ApiTokenMails(Mailer mailer, ReaderTable readers, RequestContext request, Clock clock) {
    this.mailer = mailer;
    this.readers = readers;
    this.request = request;
    this.clock = clock;
  }

  /** Whoever did it is told too: it may have been somebody else in their session. */
  void changed(@Observes OrganisationApiTokenChanged event) {
    var organisation = readers.organisationName(event.organisationId());
    for (var reader : readers.ofSecurity(event.organisationId())) {
      mailer.send(
          reader,
          MailReason.SECURITY_NOTICES,
          "organisation_api_token_" + event.change(),
          null,
          told(event, organisation, reader).toArray(String[]::new));
    }
  }

  void due(@Observes ApiTokensDue event) {
    var person = event.person();
    if (person != null) {
      mailer.send(
          new Mail(
              FEATURE,
              "api_tokens_due",
              person.language(),
              person.email(),
              person.name(),
              List.of(lists(event, person)),
              new Mail.Link(CHECKUP, "security.action"),
              MailReason.ACCOUNT.code()));
      return;
    }
    var organisationId = Objects.requireNonNull(event.organisationId());
    var organisation = readers.organisationName(organisationId);
    for (var reader : readers.ofSecurity(organisationId)) {
      mailer.send(
          reader,
          MailReason.SECURITY_NOTICES,
          "organisation_api_tokens_due",
          null,
          lists(event, reader),
          organisation);
    }
  }

  private static String lists(ApiTokensDue event, Person reader) {
    return Stream.of(
            list("api_tokens.expiring", event.expiring(), reader),
            list("api_tokens.unused", event.unused(), reader))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String list(String key, List<ApiTokensDue.Due> tokens, Person reader) {
    if (tokens.isEmpty()) {
      return "";
    }
    var lines = new ArrayList<>(List.of(text(reader, key)));
    tokens.stream().limit(MOST_NAMES).forEach(each -> lines.add("• " + line(key, each, reader)));
    if (tokens.size() > MOST_NAMES) {
      lines.add(text(reader, "bought.more", Integer.toString(tokens.size() - MOST_NAMES)));
    }
    return String.join("\n", lines);
  }

  private static String line(String key, ApiTokensDue.Due token, Person reader) {
    var used = token.lastUsedAt();
    var when = key.equals("api_tokens.expiring") ? token.expiresAt() : used;
    return text(
        reader,
        key + "_line",
        token.name(),
        token.hint(),
        when == null ? text(reader, "api_tokens.never") : time(when, reader));
  }

  private static String text(Person reader, String key, String... told) {
    return Texts.text(reader.language(), FEATURE, key, told);
  }

  private List<String> told(OrganisationApiTokenChanged event, String organisation, Person reader) {
    var told =
        new ArrayList<>(
            List.of(
                event.token().label(),
                organisation,
                author(reader),
                time(clock.instant(), reader),
                event.reference(),
                event.scopes(),
                time(event.expiresAt(), reader)));
    if (event.oldEnd() != null) {
      told.add(time(event.oldEnd(), reader));
    }
    return told;
  }

  /** Tokens can revoke themselves. */
  private String author(Person reader) {
    var caller = request.caller();
    return caller.isOrganisationToken()
        ? text(reader, "api_tokens.itself", caller.name())
        : caller.name();
  }

  private static String time(Instant instant, Person reader) {
    return Formats.time(instant, reader.timeZone(), reader.locale());
  }
}
