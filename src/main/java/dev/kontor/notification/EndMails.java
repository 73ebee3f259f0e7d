package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.lifecycle.EndNotice;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
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
      var lines = lines(reader, event.kind(), first, event.products().size());
      send(event, organisation, reader, MailReason.BILLING_NOTICES, lines);
    }
    var products =
        event.products().stream()
            .collect(Collectors.toMap(EndNotice.Product::id, Function.identity()));
    for (var each : readers.ofProducts(event.organisationId(), ids(event), MOST_LINES)) {
      if (billing.stream().noneMatch(other -> other.id().equals(each.person().id()))) {
        var lines = lines(each.person(), event.kind(), shown(each, products), each.seen());
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
        Formats.midnight(event.end(), reader),
        Formats.midnight(event.renewableBefore(), reader));
  }

  private static String kind(EndNotice.Kind kind) {
    return switch (kind) {
      case LAST_DAY -> "term_last_day";
      case CANCELLED_LAST_DAY -> "cancelled_last_day";
      case EXPIRED -> "product_expired";
      case ENDING -> "product_ending";
    };
  }

  private static String lines(
      Person reader, EndNotice.Kind kind, List<EndNotice.Product> shown, int all) {
    var lines =
        shown.stream().map(each -> line(reader, kind, each)).collect(Collectors.joining("\n"));
    return all > shown.size()
        ? lines + "\n" + text(reader, "ends.more", Integer.toString(all - shown.size()))
        : lines;
  }

  /** Whoever cancelled a product doesn't ask how to renew it. */
  private static String line(Person reader, EndNotice.Kind kind, EndNotice.Product product) {
    return "• "
        + (product.isRenewable() || kind == EndNotice.Kind.CANCELLED_LAST_DAY
            ? product.name()
            : text(reader, "ends.not_renewable", product.name()));
  }

  private static String text(Person reader, String key, String argument) {
    return Texts.text(reader.language(), "notification", key, argument);
  }
}
