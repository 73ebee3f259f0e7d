package dev.kontor.product.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DOM-1: when domains are told of, and what. */
class NoticeTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @ParameterizedTest
  @CsvSource({
    "SIXTY_DAYS,  2027-12-31",
    "THIRTY_DAYS, 2028-01-30",
    "SEVEN_DAYS,  2028-02-22",
    "ONE_DAY,     2028-02-28",
  })
  void daysAreCountedBackFromTheEnd(Notice notice, LocalDate day) {
    assertThat(notice.day(LEAP_DAY)).isEqualTo(day);
    assertThat(notice.end(day)).isEqualTo(LEAP_DAY);
  }

  /** In Helsinki it is nine at 07:00 UTC in winter. */
  @ParameterizedTest
  @CsvSource({
    "2027-12-01T00:00:00Z, SIXTY_DAYS",
    "2027-12-31T06:59:59Z, SIXTY_DAYS",
    "2027-12-31T07:00:00Z, THIRTY_DAYS",
    "2028-02-22T06:59:59Z, SEVEN_DAYS",
    "2028-02-22T07:00:00Z, ONE_DAY",
    "2028-02-28T07:00:00Z, ",
  })
  void whatIsTooLateIsLeftOut(Instant now, @Nullable Notice first) {
    var helsinki = ZoneId.of("Europe/Helsinki");
    assertThat(Notice.first(LEAP_DAY, NINE, helsinki, now).orElse(null)).isEqualTo(first);
  }

  /** The organisation has moved west since the day's task was made. */
  @Test
  void oneNeverComesAfterItself() {
    var now = Instant.parse("2028-02-22T07:00:00Z");
    var west = ZoneId.of("America/New_York");
    assertThat(Notice.first(LEAP_DAY, NINE, west, now)).contains(Notice.SEVEN_DAYS);
    assertThat(Notice.SEVEN_DAYS.next(LEAP_DAY, NINE, west, now)).contains(Notice.ONE_DAY);
    assertThat(Notice.ONE_DAY.next(LEAP_DAY, NINE, west, now)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SIXTY_DAYS,  ACTIVE,    false, false, DUE",
    "THIRTY_DAYS, ACTIVE,    false, true,  WARRANTED",
    "SIXTY_DAYS,  ACTIVE,    true,  false, RENEWS",
    "THIRTY_DAYS, ACTIVE,    true,  true,  RENEWS",
    "SEVEN_DAYS,  ACTIVE,    false, false, DUE",
    "SEVEN_DAYS,  ACTIVE,    true,  false, NOT_RENEWED_YET",
    "ONE_DAY,     ACTIVE,    true,  true,  WARRANTED",
    "ONE_DAY,     ACTIVE,    false, true,  WARRANTED",
    "SIXTY_DAYS,  CANCELLED, true,  true,  ",
    "THIRTY_DAYS, CANCELLED, false, false, ",
    "SEVEN_DAYS,  CANCELLED, true,  false, CANCELLED",
    "ONE_DAY,     CANCELLED, false, true,  CANCELLED",
  })
  void whatIsToldFollowsFromHowItRuns(
      Notice notice,
      ProductStatus status,
      boolean autoRenewal,
      boolean warranty,
      DomainNotice.@Nullable Kind kind) {
    var domain = domain(status, autoRenewal, warranty, "domain_ch");
    assertThat(notice.tells(domain).orElse(null)).isEqualTo(kind);
  }

  @Test
  void whatCannotRenewIsNotSaidToRenew() {
    var domain = domain(ProductStatus.ACTIVE, true, true, null);
    assertThat(Notice.SIXTY_DAYS.tells(domain)).contains(DomainNotice.Kind.DUE);
    assertThat(Notice.ONE_DAY.tells(domain)).contains(DomainNotice.Kind.DUE);
  }

  private static Subscribed domain(
      ProductStatus status, boolean autoRenewal, boolean warranty, @Nullable String offer) {
    return new Subscribed(
        UUID.randomUUID(),
        "domain",
        true,
        "alpenglueck.ch",
        status,
        offer,
        offer == null ? null : BillingPeriod.P1Y,
        1,
        LEAP_DAY,
        autoRenewal,
        null,
        null,
        null,
        warranty,
        null);
  }
}
