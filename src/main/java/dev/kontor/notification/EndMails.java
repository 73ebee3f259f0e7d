package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.lifecycle.EndNotice;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Mails about the end of products, to who reads notices about money, and to who reads those about
 * products, as far as they see them: one to each that lists all of a day.
 */
@Singleton
class EndMails {
  /** How many products a mail shows. */
  private static final int MOST_LINES = 20;

  private final Mailer mailer;
  private final ReaderTable readers;

  EndMails(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  void told(@Observes EndNotice event) {
    var organisation = readers.organisationName(event.organisationId());
    var billing = readers.ofBilling(event.organisationId());
    var first = event.products().stream().limit(MOST_LINES).toList();
    for (var reader : billing) {
      var lines = lines(reader, first, event.products().size());
      send(event, organisation, reader, MailReason.BILLING_NOTICES, lines);
    }
    var products =
        event.products().stream()
            .collect(Collectors.toMap(EndNotice.Product::id, Function.identity()));
    for (var each : readers.ofProducts(event.organisationId(), ids(event), MOST_LINES)) {
      if (billing.stream().noneMatch(other -> other.id().equals(each.person().id()))) {
        var lines = lines(each.person(), shown(each, products), each.seen());
        send(event, organisation, each.person(), MailReason.TECHNICAL_NOTICES, lines);
      }
    }
  }

  private static List<UUID> ids(EndNotice event) {
    return event.products().stream().map(EndNotice.Product::id).toList();
  }

  private static List<EndNotice.Product> shown(
      ReaderTable.ProductReader reader, Map<UUID, EndNotice.Product> products) {
    return reader.shown().stream().map(products::get).toList();
  }

  private void send(
      EndNotice event, String organisation, Person reader, MailReason reason, String lines) {
    mailer.send(
        reader,
        reason,
        kind(event.kind()),
        null,
        organisation,
        lines,
        midnight(event.end(), reader),
        midnight(event.renewableBefore(), reader));
  }

  private static String kind(EndNotice.Kind kind) {
    return switch (kind) {
      case LAST_DAY -> "term_last_day";
      case EXPIRED -> "product_expired";
      case ENDING -> "product_ending";
    };
  }

  /** When a day begins in UTC, as terms do. */
  private static String midnight(LocalDate day, Person reader) {
    var instant = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return Formats.time(instant, reader.timeZone(), reader.locale());
  }

  private static String lines(Person reader, List<EndNotice.Product> shown, int all) {
    var lines = shown.stream().map(each -> line(reader, each)).collect(Collectors.joining("\n"));
    return all > shown.size()
        ? lines + "\n" + text(reader, "ends.more", Integer.toString(all - shown.size()))
        : lines;
  }

  private static String line(Person reader, EndNotice.Product product) {
    return "• "
        + (product.isRenewable()
            ? product.name()
            : text(reader, "ends.not_renewable", product.name()));
  }

  private static String text(Person reader, String key, String argument) {
    return Texts.text(reader.language(), "notification", key, argument);
  }
}
