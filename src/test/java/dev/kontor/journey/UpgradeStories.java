package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Orders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Products get a dearer offer in the middle of a term: what was paid for its days that are left,
 * that day among them, pays for the new term (SUB-4).
 */
final class UpgradeStories {
  private static final Map<String, Object> MEDIUM = Map.of("offer", "cloud_server_m");
  private static final Map<String, Object> LARGE = Map.of("offer", "cloud_server_l");
  private static final String CARD = "sandbox:success";

  private UpgradeStories() {}

  static Stream<Story> all() {
    return Stream.of(
        thirtyFirstOfJanuary(),
        leapDay(),
        firstAndLastDay(),
        firstDayOfALaterTerm(),
        twoUpgrades(),
        lateCard(),
        tooLateCard(),
        failedCard(),
        couponEnds(),
        longerToo(),
        anotherRate());
  }

  /** 10 of 31 days of 12.00. */
  private static Story thirtyFirstOfJanuary() {
    return Story.of("an upgrade on 31 January", Home.ZURICH)
        .on("2027-01-10", each -> each.fills("100.00"))
        .on("2027-01-10", each -> each.buys("server", "cloud_server_s", "P1M"))
        .on("2027-01-31", each -> each.changes("server", MEDIUM, CARD))
        .on("2027-04-25", each -> each.stopsRenewing("server"))
        .tells(
            "2027-04-25",
            """
            2027-01-10       | bought    | server 2027-01-10/2027-02-10 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-01-31       | changed   | server 2027-01-31/2027-02-28 29.00 | upgrade 4.18, external 27.17 | 2027 31.35 CHF paid
            2027-02-21 07:00 | by itself | server 2027-02-28/2027-03-31 29.00 | prepaid 31.35  | 2027 31.35 CHF paid
            2027-03-24 07:00 | by itself | server 2027-03-31/2027-04-30 29.00 | prepaid 31.35  | 2027 31.35 CHF paid
            2027-04-23 06:00 | by itself | server 2027-04-30/2027-05-31 29.00 | prepaid 31.35  | 2027 31.35 CHF paid
            server active until 2027-05-31""");
  }

  /** 184 of 366 days of 120.00. */
  private static Story leapDay() {
    return Story.of("an upgrade on 29 February", Home.ZURICH)
        .on("2027-08-31", each -> each.fills("1300.00"))
        .on("2027-08-31", each -> each.buys("server", "cloud_server_s", "P1Y"))
        .on("2028-02-29", each -> each.changes("server", MEDIUM, CARD))
        .on("2031-02-22", each -> each.stopsRenewing("server"))
        .tells(
            "2031-02-22",
            """
            2027-08-31       | bought    | server 2027-08-31/2028-08-31 120.00 | external 129.72 | 2027 129.72 CHF paid
            2028-02-29       | changed   | server 2028-02-29/2029-02-28 290.00 | upgrade 65.21, external 248.28 | 2028 313.49 CHF paid
            2029-02-21 07:00 | by itself | server 2029-02-28/2030-02-28 290.00 | prepaid 313.49  | 2029 313.49 CHF paid
            2030-02-21 07:00 | by itself | server 2030-02-28/2031-02-28 290.00 | prepaid 313.49  | 2030 313.49 CHF paid
            2031-02-21 07:00 | by itself | server 2031-02-28/2032-02-29 290.00 | prepaid 313.49  | 2031 313.49 CHF paid
            server active until 2032-02-29""");
  }

  /** All of it on the day of purchase; on the last day a 365th, rounded down. */
  private static Story firstAndLastDay() {
    return Story.of("an upgrade on the first and on the last day", Home.ZURICH)
        .on("2028-02-29", each -> each.buys("first", "cloud_server_s", "P1Y"))
        .on("2028-02-29", each -> each.stopsRenewing("first"))
        .on("2028-02-29 23:59", each -> each.changes("first", MEDIUM, CARD))
        .on("2028-03-01", each -> each.buys("last", "cloud_server_s", "P1Y"))
        .on("2028-03-01", each -> each.stopsRenewing("last"))
        .on("2029-02-27", each -> each.changes("first", LARGE, CARD))
        .on("2029-02-28 23:59", each -> each.changes("last", MEDIUM, CARD))
        .tells(
            "2029-03-01",
            """
            2028-02-29 | bought  | first 2028-02-29/2029-02-28 120.00 | external 129.72 | 2028 129.72 CHF refunded
            2028-02-29 | changed | first 2028-02-29/2029-02-28 290.00 | upgrade 129.72, external 183.77 | 2028 313.49 CHF paid
            2028-03-01 | bought  | last 2028-03-01/2029-03-01 120.00 | external 129.72 | 2028 129.72 CHF paid
            2029-02-27 | changed | first 2029-02-27/2030-02-27 790.00 | upgrade 0.85, external 853.14 | 2029 853.99 CHF paid
            2029-02-28 | changed | last 2029-02-28/2030-02-28 290.00 | upgrade 0.35, external 313.14 | 2029 313.49 CHF paid
            first active until 2030-02-27
            last active until 2030-02-28""");
  }

  private static Story firstDayOfALaterTerm() {
    return Story.of("an upgrade on the first day of a later term", Home.ZURICH)
        .on("2027-04-15", each -> each.fills("12.97"))
        .on("2027-04-15", each -> each.buys("server", "cloud_server_s", "P1M"))
        .on("2027-05-14", each -> each.stopsRenewing("server"))
        .on("2027-05-15 00:00", each -> each.changes("server", MEDIUM, CARD))
        .tells(
            "2027-05-16",
            """
            2027-04-15       | bought    | server 2027-04-15/2027-05-15 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-05-08 06:00 | by itself | server 2027-05-15/2027-06-15 12.00 | prepaid 12.97  | 2027 12.97 CHF refunded
            2027-05-15       | changed   | server 2027-05-15/2027-06-15 29.00 | upgrade 12.97, external 18.38 | 2027 31.35 CHF paid
            server active until 2027-06-15""");
  }

  /** 336 of 366 days of 120.00, then 274 of 366 days of 290.00. */
  private static Story twoUpgrades() {
    return Story.of("two upgrades on different days", Home.ZURICH)
        .on("2027-06-01", each -> each.buys("server", "cloud_server_s", "P1Y"))
        .on("2027-06-01", each -> each.stopsRenewing("server"))
        .on("2027-07-01", each -> each.changes("server", MEDIUM, CARD))
        .on("2027-10-01", each -> each.changes("server", LARGE, CARD))
        .on("2027-10-01", each -> hasTerms(each, "server", 3, "2027-06-01", "2028-10-01"))
        .tells(
            "2027-10-02",
            """
            2027-06-01 | bought  | server 2027-06-01/2028-06-01 120.00 | external 129.72 | 2027 129.72 CHF paid
            2027-07-01 | changed | server 2027-07-01/2028-07-01 290.00 | upgrade 119.08, external 194.41 | 2027 313.49 CHF paid
            2027-10-01 | changed | server 2027-10-01/2028-10-01 790.00 | upgrade 234.69, external 619.30 | 2027 853.99 CHF paid
            server active until 2028-10-01""");
  }

  private static void hasTerms(Firm firm, String name, int count, String from, String to)
      throws Exception {
    var query =
        """
        select count(*) || ' ' || min(starts_on) || ' ' || max(ends_on) || ' '
          || sum(ends_on - starts_on) from product_term t
        join product p on p.id = t.product_id where p.organisation_id = '%s' and p.name = '%s'""";
    var days =
        ChronoUnit.DAYS.between(LocalDate.parse(firm.day(from)), LocalDate.parse(firm.day(to)));
    assertThat(firm.query(query.formatted(firm.id(), name)))
        .isEqualTo("%d %s %s %d".formatted(count, firm.day(from), firm.day(to), days));
  }

  /** Ordered on the last evening of a year, paid in the next one: it begins when it was ordered. */
  private static Story lateCard() {
    return Story.of("a card that settles after midnight", Home.ZURICH)
        .on("2027-12-10", each -> each.buys("server", "cloud_server_s", "P1M"))
        .on("2027-12-10", each -> each.stopsRenewing("server"))
        .on(
            "2027-12-31 23:59:57",
            each -> each.changes("server", MEDIUM, "sandbox:pending-success"))
        .on("2028-01-01 00:10", each -> hasTerms(each, "server", 2, "2027-12-10", "2028-01-31"))
        .tells(
            "2028-01-02",
            """
            2027-12-10 | bought  | server 2027-12-10/2028-01-10 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-12-31 | changed | server 2027-12-31/2028-01-31 29.00 | upgrade 4.18, external 27.17 | 2028 31.35 CHF paid
            server active until 2028-01-31""");
  }

  /** Once the product's last day is over, there is nothing left to be changed. */
  private static Story tooLateCard() {
    return Story.of("a card that settles after the end of the product", Home.ZURICH)
        .on("2027-12-01", each -> each.buys("server", "cloud_server_s", "P1M"))
        .on("2027-12-01", each -> each.stopsRenewing("server"))
        .on(
            "2027-12-31 23:59:57",
            each -> each.changes("server", MEDIUM, "sandbox:pending-success"))
        .on("2028-01-01 00:10", each -> hasTerms(each, "server", 1, "2027-12-01", "2028-01-01"))
        .on("2028-01-02", each -> assertThat(each.balance()).isEqualTo("30.94"))
        .tells(
            "2028-01-02",
            """
            2027-12-01 | bought | server 2027-12-01/2028-01-01 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-12-31 | changed, expired 2028-01-01 00:00 | server 2027-12-31/2028-01-31 29.00 | upgrade 0.41, external 30.94 | -
            server expired until 2028-01-01""");
  }

  private static Story failedCard() {
    return Story.of("a card that fails changes nothing", Home.ZURICH)
        .on("2027-12-01", each -> each.fills("12.97"))
        .on("2027-12-01", each -> each.buys("server", "cloud_server_s", "P1M"))
        .on("2027-12-10", each -> each.changes("server", MEDIUM, "sandbox:declined"))
        .on("2027-12-11", each -> each.changes("server", MEDIUM, "sandbox:pending-failure"))
        .on("2027-12-26", each -> each.stopsRenewing("server"))
        .tells(
            "2027-12-26",
            """
            2027-12-01       | bought    | server 2027-12-01/2028-01-01 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-12-10       | changed, failed declined 2027-12-10 12:00 | server 2027-12-10/2028-01-10 29.00 | upgrade 9.20, external 22.15 | -
            2027-12-11       | changed, failed declined 2027-12-11 12:00 | server 2027-12-11/2028-01-11 29.00 | upgrade 8.78, external 22.57 | -
            2027-12-25 07:00 | by itself | server 2028-01-01/2028-02-01 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            server active until 2028-02-01""");
  }

  /** 6.00 of 12.00: 21 of 31 days are left of that; the new term costs its list price. */
  private static Story couponEnds() {
    return Story.of("a lasting coupon ends with an upgrade", Home.ZURICH)
        .on("2027-01-10", each -> each.fills("50.00"))
        .on(
            "2027-01-10",
            each -> each.buys("server", "cloud_server_s", "P1M", List.of(Shop.ALL_TERMS)))
        .on("2027-01-20", each -> each.changes("server", MEDIUM, CARD))
        .on("2027-02-14", each -> each.stopsRenewing("server"))
        .tells(
            "2027-02-14",
            """
            2027-01-10       | bought    | server 2027-01-10/2027-02-10 6.00  | external 6.49 | 2027 6.49 CHF paid
            2027-01-20       | changed   | server 2027-01-20/2027-02-20 29.00 | upgrade 4.39, external 26.96 | 2027 31.35 CHF paid
            2027-02-13 07:00 | by itself | server 2027-02-20/2027-03-20 29.00 | prepaid 31.35 | 2027 31.35 CHF paid
            server active until 2027-03-20""");
  }

  private static Story longerToo() {
    return Story.of("a dearer offer for a year instead of a month", Home.HELSINKI)
        .on("2027-01-10", each -> each.buys("server", "cloud_server_s", "P1M"))
        .on("2027-01-10", each -> each.stopsRenewing("server"))
        .on(
            "2027-01-20",
            each ->
                each.changes("server", Map.of("offer", "cloud_server_m", "period", "P1Y"), CARD))
        .tells(
            "2027-01-21",
            """
            2027-01-10 | bought  | server 2027-01-10/2027-02-10 11.00  | external 13.81 | 2027 13.81 EUR paid
            2027-01-20 | changed | server 2027-01-20/2028-01-20 270.00 | upgrade 9.35, external 329.50 | 2027 338.85 EUR paid
            server active until 2028-01-20""");
  }

  /** What is left is credited at the rates of its days: 3.8 until the end of 2027, then 4.2. */
  private static Story anotherRate() {
    var large = Map.<String, Object>of("offer", Shop.TAXED_LARGE);
    return Story.of("an upgrade before and after the rate of tax changes", Home.ZURICH)
        .on("2027-07-01", each -> each.buys("before", Shop.TAXED_SMALL, "P1Y"))
        .on("2027-07-01", each -> each.buys("after", Shop.TAXED_SMALL, "P1Y"))
        .on("2027-07-01", each -> each.stopsRenewing("before", "after"))
        .on("2027-10-01", each -> each.changes("before", large, CARD))
        .on("2028-04-01", each -> each.changes("after", large, CARD))
        .on(
            "2028-04-01",
            each ->
                assertThat(credited(each))
                    .containsExactlyInAnyOrder("4.2 182.00 7.64, 3.8 92.00 3.50", "4.2 91.00 3.82"))
        .tells(
            "2028-04-02",
            """
            2027-07-01 | bought  | before 2027-07-01/2028-07-01 366.00 | external 380.63 | 2027 380.63 CHF paid
            2027-07-01 | bought  | after 2027-07-01/2028-07-01 366.00 | external 380.63 | 2027 380.63 CHF paid
            2027-10-01 | changed | before 2027-10-01/2028-10-01 1000.00 | upgrade 285.14, external 755.85 | 2027 1040.99 CHF paid
            2028-04-01 | changed | after 2028-04-01/2029-04-01 1000.00 | upgrade 94.82, external 947.18 | 2028 1042.00 CHF paid
            after active until 2029-04-01
            before active until 2028-10-01""");
  }

  /** The taxes of each credit note. */
  private static List<String> credited(Firm firm) {
    return firm.list("/invoices").stream()
        .filter(each -> each.path("kind").asText().equals("credit_note"))
        .map(each -> Orders.invoice(firm.person(), each.path("id").asText()))
        .map(
            each ->
                StreamSupport.stream(each.path("taxes").spliterator(), false)
                    .map(
                        tax ->
                            String.join(
                                " ",
                                tax.path("rate").asText(),
                                tax.at("/base/amount").asText(),
                                tax.at("/amount/amount").asText()))
                    .collect(Collectors.joining(", ")))
        .toList();
  }
}
