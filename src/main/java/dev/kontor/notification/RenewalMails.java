package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Texts;
import dev.kontor.sale.autorenewal.ProductsEndSoon;
import dev.kontor.sale.autorenewal.RenewalsAnnounced;
import dev.kontor.sale.autorenewal.RenewalsNotPaid;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mails before products end, to who reads notices about money. */
@Singleton
class RenewalMails {
  /** How many products a mail shows. */
  private static final int MOST_LINES = 20;

  private final BillingMails mails;

  RenewalMails(BillingMails mails) {
    this.mails = mails;
  }

  void announced(@Observes RenewalsAnnounced event) {
    mails.send(
        event.organisationId(),
        "renewal_reminder",
        reader ->
            List.of(
                lines(event.lines(), reader, each -> line(each, reader)),
                Formats.day(event.firstAttempt(), reader.locale()),
                cards(event.cards(), reader)));
  }

  void endSoon(@Observes ProductsEndSoon event) {
    mails.send(
        event.organisationId(),
        "renewal_due",
        reader -> List.of(lines(event.products(), reader, each -> ending(each, reader))));
  }

  void notPaid(@Observes RenewalsNotPaid event) {
    var next = event.nextAttempt();
    mails.send(
        event.organisationId(),
        next == null ? "renewal_failed_last" : "renewal_failed",
        reader -> {
          var told = new ArrayList<String>();
          told.add(lines(event.products(), reader, each -> ending(each, reader)));
          told.add(Formats.money(event.total(), reader.locale()));
          if (next != null) {
            told.add(Formats.day(next, reader.locale()));
          }
          return told;
        });
  }

  private static String line(RenewalsAnnounced.Line line, Person reader) {
    var told =
        text(
            reader,
            "renewal.line",
            line.name(),
            lastDay(line.end(), reader),
            shown(line.price(), reader));
    var changed = line.changed();
    return changed == null
        ? told
        : told
            + text(
                reader,
                "renewal.changed",
                changed.offer().name(reader.language()),
                text(reader, "period." + changed.period().name()));
  }

  private static String ending(ProductsEndSoon.EndingProduct product, Person reader) {
    return text(reader, "renewal.ending", product.name(), lastDay(product.end(), reader));
  }

  /** Nobody says that something lasts until the day after. */
  private static String lastDay(LocalDate end, Person reader) {
    return Formats.day(end.minusDays(1), reader.locale());
  }

  private static String cards(List<RenewalsAnnounced.Card> cards, Person reader) {
    return cards.stream()
        .limit(MOST_LINES)
        .map(
            each ->
                text(
                        reader,
                        "renewal.card_expires",
                        each.label(),
                        Formats.day(each.expiresOn(), reader.locale()))
                    + "\n\n")
        .collect(Collectors.joining());
  }

  private static <T> String lines(List<T> all, Person reader, Function<T, String> line) {
    var shown =
        all.stream()
            .limit(MOST_LINES)
            .map(each -> "• " + line.apply(each))
            .collect(Collectors.toCollection(ArrayList::new));
    var left = all.size() - shown.size();
    if (left > 0) {
      shown.add(text(reader, "bought.more", Integer.toString(left)));
    }
    return String.join("\n", shown);
  }

  private static String shown(Money amount, Person reader) {
    return Formats.money(amount, reader.locale());
  }

  private static String text(Person reader, String key, String... arguments) {
    return Texts.text(reader.language(), "notification", key, (Object[]) arguments);
  }
}
