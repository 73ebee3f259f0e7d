package dev.kontor.product.expiry;

import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** The mornings before its expiry on which a domain is told of, the earliest first (DOM-1). */
enum Notice {
  SIXTY_DAYS(60),
  THIRTY_DAYS(30),
  SEVEN_DAYS(7),
  ONE_DAY(1);

  /**
   * How many days before the end of its redemption period a domain is told of for the last time.
   */
  static final int LAST_WEEK = 7;

  private final int daysBefore;

  Notice(int daysBefore) {
    this.daysBefore = daysBefore;
  }

  /**
   * On which day it is.
   *
   * @param end the first day after a domain's last term
   */
  LocalDate day(LocalDate end) {
    return end.minusDays(daysBefore);
  }

  /** Of which domains it is on a day: the first day after their last term. */
  LocalDate end(LocalDate day) {
    return day.plusDays(daysBefore);
  }

  /** The first one for an end; empty where all are over. */
  static Optional<Notice> first(LocalDate end, LocalTime morning, ZoneId zone, Instant now) {
    return first(0, end, morning, zone, now);
  }

  /** The one after this, for an end, that isn't over; never this one, where clocks were changed. */
  Optional<Notice> next(LocalDate end, LocalTime morning, ZoneId zone, Instant now) {
    return first(ordinal() + 1, end, morning, zone, now);
  }

  private static Optional<Notice> first(
      int from, LocalDate end, LocalTime morning, ZoneId zone, Instant now) {
    return Arrays.stream(values())
        .skip(from)
        .filter(each -> at(each.day(end), morning, zone).isAfter(now))
        .findFirst();
  }

  static Instant at(LocalDate day, LocalTime morning, ZoneId zone) {
    return day.atTime(morning).atZone(zone).toInstant();
  }

  /**
   * What it tells of a domain that is active or cancelled; empty for nothing. By the last two the
   * first attempt to renew it was made, if it renews by itself; and whoever doesn't want it any
   * more isn't bothered so early.
   */
  Optional<DomainNotice.Kind> tells(Subscribed domain) {
    var isSoon = compareTo(SEVEN_DAYS) >= 0;
    if (domain.status() == ProductStatus.CANCELLED) {
      return isSoon ? Optional.of(DomainNotice.Kind.CANCELLED) : Optional.empty();
    }
    if (domain.offer() == null || domain.period() == null) {
      return Optional.of(DomainNotice.Kind.DUE);
    }
    if (domain.autoRenewal() && !isSoon) {
      return Optional.of(DomainNotice.Kind.RENEWS);
    }
    if (domain.renewalWarranty()) {
      return Optional.of(DomainNotice.Kind.WARRANTED);
    }
    return Optional.of(
        domain.autoRenewal() ? DomainNotice.Kind.NOT_RENEWED_YET : DomainNotice.Kind.DUE);
  }
}
