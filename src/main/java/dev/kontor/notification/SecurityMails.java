package dev.kontor.notification;

import dev.kontor.account.identity.Alert;
import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.mail.Mail;
import dev.kontor.platform.origin.Devices;
import dev.kontor.platform.origin.Places;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mails about the safety of an account. Each names time, place, device and a reference, which
 * stands in the user's activity too, and is listed among what was sent.
 */
@Singleton
class SecurityMails {
  private static final String FEATURE = "notification";
  private static final String CHECKUP = "/security";

  private final Mailer mailer;
  private final SecurityMailTable log;
  private final MutedAlertService muted;
  private final RequestContext request;
  private final Devices devices;
  private final Places places;
  private final Clock clock;

  SecurityMails(
      Mailer mailer,
      SecurityMailTable log,
      MutedAlertService muted,
      RequestContext request,
      Devices devices,
      Places places,
      Clock clock) {
    this.mailer = mailer;
    this.log = log;
    this.muted = muted;
    this.request = request;
    this.devices = devices;
    this.places = places;
    this.clock = clock;
  }

  void tell(@Observes SecurityEvent event) {
    var reader = event.person();
    if (event.alert().filter(alert -> isSilent(reader, event, alert)).isPresent()) {
      return;
    }
    var arguments = new ArrayList<String>();
    arguments.add(facts(reader, event.reference()));
    arguments.addAll(event.details());
    event.times().forEach(each -> arguments.add(time(reader, each)));
    event.recipients().stream()
        .distinct()
        .forEach(recipient -> send(reader, event, recipient, arguments));
  }

  private boolean isSilent(Person reader, SecurityEvent event, Alert alert) {
    return muted.isMuted(reader.id(), alert)
        || log.wasSentWithin(alert.window(), reader.id(), event.notice());
  }

  private void send(Person reader, SecurityEvent event, String recipient, List<String> arguments) {
    var isReaders = isReaders(reader, event);
    mailer.send(
        new Mail(
            FEATURE,
            event.notice(),
            reader.language(),
            recipient,
            isReaders ? reader.name() : null,
            arguments,
            link(event, isReaders),
            (isReaders ? MailReason.ACCOUNT : MailReason.GIVEN_ADDRESS).code()));
    log.add(reader.id(), event.notice(), event.reference(), recipient);
  }

  /** An address that isn't proved yet may be anybody's. */
  private static boolean isReaders(Person reader, SecurityEvent event) {
    return event.recipients().contains(reader.email());
  }

  /** Its own button, else one to where the reader sees and mends what concerns the account. */
  private static Mail.@Nullable Link link(SecurityEvent event, boolean isReaders) {
    var own = event.link();
    if (own != null) {
      return Mailer.link(event.notice(), own);
    }
    return isReaders && event.opensAccount() ? new Mail.Link(CHECKUP, "security.action") : null;
  }

  private String facts(Person reader, String reference) {
    var language = reader.language();
    var device = devices.name(request.userAgent());
    if (request.caller().kind() == Caller.Kind.OPERATOR) {
      // Where the provider's staff sit is nothing to the reader.
      return Texts.text(language, FEATURE, "security.facts_of_support", time(reader), reference);
    }
    var unknown = Texts.text(language, FEATURE, "security.unknown");
    return Texts.text(
        language,
        FEATURE,
        "security.facts",
        time(reader),
        place(unknown),
        device.isEmpty() ? unknown : device,
        reference);
  }

  private String time(Person reader) {
    return time(reader, clock.instant());
  }

  private static String time(Person reader, Instant instant) {
    return Formats.time(instant, reader.timeZone(), reader.locale());
  }

  private String place(String unknown) {
    var address = request.address();
    var place = places.of(address);
    if (address.isEmpty()) {
      return unknown;
    }
    return place.isEmpty() ? address : place + " (" + address + ")";
  }
}
