package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** Who pays for renewals, and what becomes of those that nobody pays at first (SUB-5, SUB-11). */
final class PaymentStories {
  private PaymentStories() {}

  static Stream<Story> all() {
    return Stream.of(
        failsTwice(),
        splitPrepaid(),
        notEnoughForAll(),
        oneOrder(),
        pendingAtTheLastAttempt(),
        switchedOffBetweenAttempts(),
        domain());
  }

  private static Story failsTwice() {
    return Story.of("a source that fails twice and then works", Home.ZURICH)
        .on("2027-01-10", each -> each.prefers("sandbox:insufficient"))
        .on("2027-01-10", each -> each.buys("site", "cloud_server_s", "P1M"))
        .on("2027-02-08", each -> each.prefers("sandbox:success"))
        .on("2027-02-09 12:00", each -> each.stopsRenewing("site"))
        .tells(
            "2027-02-12",
            """
            2027-01-10       | bought | site 2027-01-10/2027-02-10 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-02-03 07:00 | by itself, failed insufficient_funds 2027-02-03 07:00 | site 2027-02-10/2027-03-10 12.00 | external 12.97 | -
            2027-02-07 07:00 | by itself, failed insufficient_funds 2027-02-07 07:00 | site 2027-02-10/2027-03-10 12.00 | external 12.97 | -
            2027-02-09 07:00 | by itself | site 2027-02-10/2027-03-10 12.00 | external 12.97 | 2027 12.97 CHF paid
            site active until 2027-03-10""");
  }

  private static Story splitPrepaid() {
    return Story.of("the prepaid account pays a part", Home.HELSINKI)
        .on("2027-01-10", each -> each.splits("prepaid", "sandbox:success"))
        .on("2027-01-10", each -> each.buys("site", "cloud_server_s", "P1M"))
        .on("2027-01-10", each -> each.fills("5.00"))
        .on("2027-03-04", each -> each.stopsRenewing("site"))
        .tells(
            "2027-03-04",
            """
            2027-01-10       | bought    | site 2027-01-10/2027-02-10 11.00 | external 13.81               | 2027 13.81 EUR paid
            2027-02-03 06:00 | by itself | site 2027-02-10/2027-03-10 11.00 | prepaid 5.00, external 8.81  | 2027 13.81 EUR paid
            2027-03-03 06:00 | by itself | site 2027-03-10/2027-04-10 11.00 | external 13.81               | 2027 13.81 EUR paid
            site active until 2027-04-10""");
  }

  /**
   * On 3 February domains come first, and then what ends first, though it was bought last: the rest
   * of the money would pay for the other one, too, but not for both.
   */
  private static Story notEnoughForAll() {
    return Story.of("money that doesn't pay for all", Home.ZURICH)
        .on("2027-02-10", each -> each.buysDomain("story-a.ch"))
        .on("2027-11-10", each -> each.buys("late", "backup_1tb", "P3M"))
        .on("2028-01-06", each -> each.buys("early", "cloud_server_s", "P1M"))
        .on("2028-02-02", each -> each.fills("34.49"))
        .on("2028-02-04", each -> assertThat(each.balance()).isEqualTo("6.49"))
        .on("2028-02-10", each -> each.stopsRenewing("story-a.ch", "early"))
        .tells(
            "2028-02-10",
            """
            2027-02-10       | bought    | story-a.ch 2027-02-10/2028-02-10 9.90 | external 10.70 | 2027 10.70 CHF paid
            2027-11-10       | bought    | late 2027-11-10/2028-02-10 18.00 | external 19.46 | 2027 19.46 CHF paid
            2028-01-06       | bought    | early 2028-01-06/2028-02-06 12.00 | external 12.97 | 2028 12.97 CHF paid
            2028-02-03 07:00 | by itself | story-a.ch 2028-02-10/2029-02-10 13.90, early 2028-02-06/2028-03-06 12.00 | prepaid 28.00 | 2028 28.00 CHF paid
            early active until 2028-03-06
            late expired until 2028-02-10
            story-a.ch active until 2029-02-10""");
  }

  private static Story oneOrder() {
    return Story.of("all that is due on a day is one order", Home.ZURICH)
        .on("2027-01-06", each -> each.buys("early", "cloud_server_s", "P1M"))
        .on("2027-01-10", each -> each.buys("late", "cloud_server_m", "P1M"))
        .on("2027-02-02", each -> each.prefers("sandbox:success"))
        .on("2027-02-04", each -> each.stopsRenewing("early", "late"))
        .tells(
            "2027-02-04",
            """
            2027-01-06       | bought    | early 2027-01-06/2027-02-06 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-01-10       | bought    | late 2027-01-10/2027-02-10 29.00  | external 31.35 | 2027 31.35 CHF paid
            2027-02-03 07:00 | by itself | early 2027-02-06/2027-03-06 12.00, late 2027-02-10/2027-03-10 29.00 | external 44.32 | 2027 44.32 CHF paid
            early active until 2027-03-06
            late active until 2027-03-10""");
  }

  /** The card's payment is waited for until 07:10; that it comes then is too late. */
  private static Story pendingAtTheLastAttempt() {
    return Story.of("an order that is pending at the last attempt fails", Home.ZURICH)
        .on("2027-01-10", each -> each.buys("site", "cloud_server_s", "P1M"))
        .on("2027-02-08", each -> each.fills("50.00"))
        .on("2027-02-09 06:55", each -> each.renews("site", "P1M", "sandbox:late"))
        .on(
            "2027-02-09 07:09",
            each -> assertThat(each.renewal("site").path("pendingOrderId").isNull()).isFalse())
        .on("2027-02-09 12:00", each -> each.stopsRenewing("site"))
        .on("2027-02-09 12:00", each -> assertThat(each.balance()).isEqualTo("50.00"))
        .tells(
            "2027-02-12",
            """
            2027-01-10       | bought    | site 2027-01-10/2027-02-10 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-02-09       | renewed, expired 2027-02-09 07:10 | site 2027-02-10/2027-03-10 12.00 | external 12.97 | -
            2027-02-09 07:10 | by itself | site 2027-02-10/2027-03-10 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            site active until 2027-03-10""");
  }

  private static Story switchedOffBetweenAttempts() {
    return Story.of("automatic renewal of one of two is switched off between attempts", Home.ZURICH)
        .on("2027-01-10", each -> each.prefers("sandbox:insufficient"))
        .on("2027-01-10", each -> each.buys("one", "cloud_server_s", "P1M"))
        .on("2027-01-10", each -> each.buys("two", "cloud_server_m", "P1M"))
        .on("2027-02-05", each -> each.stopsRenewing("one"))
        .on("2027-02-05", each -> each.prefers("sandbox:success"))
        .on("2027-02-12", each -> each.stopsRenewing("two"))
        .tells(
            "2027-02-12",
            """
            2027-01-10       | bought    | one 2027-01-10/2027-02-10 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-01-10       | bought    | two 2027-01-10/2027-02-10 29.00 | external 31.35 | 2027 31.35 CHF paid
            2027-02-03 07:00 | by itself, failed insufficient_funds 2027-02-03 07:00 | one 2027-02-10/2027-03-10 12.00, two 2027-02-10/2027-03-10 29.00 | external 44.32 | -
            2027-02-07 07:00 | by itself | two 2027-02-10/2027-03-10 29.00 | external 31.35 | 2027 31.35 CHF paid
            one expired until 2027-02-10
            two active until 2027-03-10""");
  }

  private static Story domain() {
    return Story.of("a domain renews at the registry too", Home.ZURICH)
        .on("2027-02-10", each -> each.fills("100.00"))
        .on("2027-02-10", each -> each.buysDomain("story-b.ch"))
        .on("2027-02-11", each -> isRegisteredUntil(each, "2028-02-10"))
        .on("2028-02-04", each -> isRegisteredUntil(each, "2029-02-10"))
        .on("2028-02-04", each -> each.stopsRenewing("story-b.ch"))
        .tells(
            "2028-02-04",
            """
            2027-02-10       | bought    | story-b.ch 2027-02-10/2028-02-10 9.90  | external 10.70 | 2027 10.70 CHF paid
            2028-02-03 07:00 | by itself | story-b.ch 2028-02-10/2029-02-10 13.90 | prepaid 15.03  | 2028 15.03 CHF paid
            story-b.ch active until 2029-02-10""");
  }

  private static void isRegisteredUntil(Firm firm, String day) throws Exception {
    var found = firm.query("select expires_on from registry_domain where name = 'story-b.ch'");
    assertThat(firm.told(found)).isEqualTo(day);
  }
}
