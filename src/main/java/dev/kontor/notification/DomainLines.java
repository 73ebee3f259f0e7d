package dev.kontor.notification;

import dev.kontor.platform.text.Texts;
import dev.kontor.product.expiry.DomainNotice;
import dev.kontor.sale.renewal.RenewalDays;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in mails about domains, as their reader writes it. */
final class DomainLines {
  /** How many domains a mail shows. */
  private static final int MOST_LINES = 20;

  private final DomainNotice event;
  private final DomainMails.Reader reader;

  private DomainLines(DomainNotice event, DomainMails.Reader reader) {
    this.event = event;
    this.reader = reader;
  }

  /** The organisation, the domains, the day, and the first attempt to renew them. */
  static List<String> arguments(
      DomainNotice event,
      String organisation,
      DomainMails.Reader reader,
      List<DomainNotice.Domain> domains) {
    var texts = new DomainLines(event, reader);
    var first = event.day().minusDays(RenewalDays.ATTEMPTS.get(0));
    return List.of(
        organisation,
        texts.lines(domains),
        texts.midnight(event.day()),
        Formats.day(first, reader.locale()));
  }

  private String lines(List<DomainNotice.Domain> domains) {
    var lines =
        domains.stream()
            .limit(MOST_LINES)
            .map(each -> "• " + line(each))
            .collect(Collectors.joining("\n"));
    return domains.size() > MOST_LINES
        ? lines + "\n" + text("ends.more", Integer.toString(domains.size() - MOST_LINES))
        : lines;
  }

  private String line(DomainNotice.Domain domain) {
    return switch (event.kind()) {
      case RELEASED -> domain.name();
      case EXPIRED -> feeOrNone(domain, "domain.until", midnight(domain.redemption().endsOn()));
      case LAST_WEEK -> feeOrNone(domain, "domain.fee", null);
      case CANCELLED -> afterwards(domain);
      case DUE, RENEWS, NOT_RENEWED_YET, WARRANTED ->
          domain.isRenewable()
              ? afterwards(domain)
              : text("ends.not_renewable", afterwards(domain));
    };
  }

  /** How it can be had back after it has expired, by the catalogue of today. */
  private String afterwards(DomainNotice.Domain domain) {
    var days = domain.redemptionDays();
    if (days == 0) {
      return text("domain.lost", domain.name());
    }
    var span = days == 1 ? text("domain.one_day") : text("domain.days", Long.toString(days));
    return feeOrNone(domain, "domain.afterwards", span);
  }

  private String feeOrNone(DomainNotice.Domain domain, String key, @Nullable String when) {
    var fee = domain.redemption().fee();
    var shown = fee == null ? text("domain.asked") : Formats.money(fee, reader.locale());
    return when == null ? text(key, domain.name(), shown) : text(key, domain.name(), shown, when);
  }

  /** When a day begins in UTC, as terms do. */
  private String midnight(LocalDate day) {
    var instant = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return Formats.time(instant, reader.timeZone(), reader.locale());
  }

  private String text(String key, String... arguments) {
    return Texts.text(reader.language(), "notification", key, (Object[]) arguments);
  }
}
