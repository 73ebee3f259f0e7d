package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.Gifts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What renewals cost: the price that was told of (SUB-5), less what lasts (CPN-1, CPN-3). */
final class PriceStories {
  private PriceStories() {}

  static Stream<Story> all() {
    return Stream.of(
        risingPrice(),
        anotherCountry(),
        couponForThreeTerms(),
        couponAndAnotherPeriod(),
        freeOption(),
        notSoldAnyMore());
  }

  private static Story risingPrice() {
    return Story.of("the reminder's price holds", Home.ZURICH)
        .on("2027-06-01", each -> each.fills("100.00"))
        .on("2027-06-01", each -> each.buys("site", Shop.RISING, "P1M"))
        .on("2027-06-10 05:00", each -> isAnnounced(each, ""))
        .on("2027-06-10", each -> isAnnounced(each, "10.81"))
        .on("2027-06-20", each -> isAnnounced(each, "10.81"))
        .on("2027-07-26", each -> each.stopsRenewing("site"))
        .tells(
            "2027-07-26",
            """
            2027-06-01       | bought    | site 2027-06-01/2027-07-01 10.00 | external 10.81 | 2027 10.81 CHF paid
            2027-06-24 06:00 | by itself | site 2027-07-01/2027-08-01 10.00 | prepaid 10.81  | 2027 10.81 CHF paid
            2027-07-25 06:00 | by itself | site 2027-08-01/2027-09-01 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            site active until 2027-09-01""");
  }

  private static void isAnnounced(Firm firm, String price) {
    var told = firm.renewal("site").at("/autoRenewal/announcedPrice/amount").asText();
    assertThat(told).isEqualTo(price);
  }

  /**
   * Both what was promised in another currency, and the money in it, are good for nothing there.
   */
  private static Story anotherCountry() {
    return Story.of("another country in the middle of a term", Home.ZURICH)
        .on("2027-06-01", each -> each.fills("50.00"))
        .on("2027-06-01", each -> each.prefers("prepaid", "sandbox:success"))
        .on("2027-06-01", each -> each.buys("site", Shop.RISING, "P1M"))
        .on("2027-06-20", each -> isAnnounced(each, "10.81"))
        .on("2027-06-20", each -> each.movesTo(Home.HELSINKI))
        .on("2027-07-26", each -> each.stopsRenewing("site"))
        .tells(
            "2027-07-26",
            """
            2027-06-01       | bought    | site 2027-06-01/2027-07-01 10.00 | external 10.81 | 2027 10.81 CHF paid
            2027-06-28 06:00 | by itself | site 2027-07-01/2027-08-01 11.00 | external 13.81 | 2027 13.81 EUR paid
            2027-07-25 06:00 | by itself | site 2027-08-01/2027-09-01 11.00 | external 13.81 | 2027 13.81 EUR paid
            site active until 2027-09-01""");
  }

  private static Story couponForThreeTerms() {
    return Story.of("a coupon for three terms is counted down", Home.ZURICH)
        .on("2027-01-10", each -> each.fills("100.00"))
        .on(
            "2027-01-10",
            each -> each.buys("site", "cloud_server_s", "P1M", List.of(Shop.THREE_TERMS)))
        .on("2027-05-04", each -> each.stopsRenewing("site"))
        .tells(
            "2027-05-04",
            """
            2027-01-10       | bought    | site 2027-01-10/2027-02-10 6.00  | external 6.49 | 2027 6.49 CHF paid
            2027-02-03 07:00 | by itself | site 2027-02-10/2027-03-10 6.00  | prepaid 6.49  | 2027 6.49 CHF paid
            2027-03-03 07:00 | by itself | site 2027-03-10/2027-04-10 6.00  | prepaid 6.49  | 2027 6.49 CHF paid
            2027-04-03 06:00 | by itself | site 2027-04-10/2027-05-10 12.00 | prepaid 12.97 | 2027 12.97 CHF paid
            2027-05-03 06:00 | by itself | site 2027-05-10/2027-06-10 12.00 | prepaid 12.97 | 2027 12.97 CHF paid
            site active until 2027-06-10""");
  }

  private static Story couponAndAnotherPeriod() {
    return Story.of("a coupon ends with another period, and stays ended", Home.ZURICH)
        .on("2027-01-10", each -> each.fills("100.00"))
        .on(
            "2027-01-10",
            each -> each.buys("site", "cloud_server_s", "P1M", List.of(Shop.ALL_TERMS)))
        .on("2027-02-04", each -> isToBeHadFor(each, "P1M 6.00, P3M 36.00, P1Y 120.00"))
        .on("2027-02-04", each -> each.renews("site", "P3M", "sandbox:success"))
        .on("2027-02-04", each -> isToBeHadFor(each, "P1M 12.00, P3M 36.00, P1Y 120.00"))
        .on("2027-02-04", each -> each.renews("site", "P1M", "sandbox:success"))
        .on("2027-06-04", each -> each.stopsRenewing("site"))
        .tells(
            "2027-06-04",
            """
            2027-01-10       | bought    | site 2027-01-10/2027-02-10 6.00  | external 6.49  | 2027 6.49 CHF paid
            2027-02-03 07:00 | by itself | site 2027-02-10/2027-03-10 6.00  | prepaid 6.49   | 2027 6.49 CHF paid
            2027-02-04       | renewed   | site 2027-03-10/2027-06-10 36.00 | external 38.92 | 2027 38.92 CHF paid
            2027-02-04       | renewed   | site 2027-06-10/2027-07-10 12.00 | external 12.97 | 2027 12.97 CHF paid
            site active until 2027-07-10""");
  }

  private static void isToBeHadFor(Firm firm, String choices) {
    assertThat(Journal.choices(firm.renewal("site"))).isEqualTo(choices);
  }

  private static Story freeOption() {
    return Story.of("a free option renews at list price", Home.ZURICH)
        .on("2027-01-10", each -> each.fills("100.00"))
        .on("2027-01-10", PriceStories::isGrantedANewsletter)
        .on("2027-01-10", each -> each.takesFree("letter", "newsletter_5000", "P1M"))
        .on("2027-02-04", each -> each.stopsRenewing("letter"))
        .tells(
            "2027-02-04",
            """
            2027-01-10       | bought    | letter 2027-01-10/2027-02-10 0.00 | -            | 2027 0.00 CHF paid
            2027-02-03 07:00 | by itself | letter 2027-02-10/2027-03-10 9.00 | prepaid 9.73 | 2027 9.73 CHF paid
            letter active until 2027-03-10""");
  }

  private static void isGrantedANewsletter(Firm firm) {
    var option = Map.<String, Object>of("offer", "newsletter_5000", "longestPeriod", "P1M");
    Gifts.grant(firm.operator(), firm.person(), option).then().statusCode(201);
  }

  private static Story notSoldAnyMore() {
    return Story.of("what isn't sold any more renews until operators end that", Home.ZURICH)
        .on("2027-02-10", each -> each.fills("100.00"))
        .on("2027-02-10", each -> each.buys("site", Shop.RETIRED, "P1M"))
        .on("2027-02-10", each -> isToBeHadFor(each, "P1M 10.00, P1Y 100.00"))
        .on("2027-03-01", each -> isToBeHadFor(each, "P1M 10.00"))
        .on("2027-04-05", PriceStories::renewalsEndOnTheTenthOfJune)
        .on("2027-06-09", each -> isToBeHadFor(each, "P1M 10.00"))
        .on("2027-06-10", each -> isToBeHadFor(each, "-"))
        .on(
            "2027-07-11",
            each ->
                Api.isRefused(
                    each.asksToRenew("site", "2027-07-10", "P1M"),
                    409,
                    "renewals-ended",
                    "items[0].productId"))
        .tells(
            "2027-07-11",
            """
            2027-02-10       | bought    | site 2027-02-10/2027-03-10 10.00 | external 10.81 | 2027 10.81 CHF paid
            2027-03-03 07:00 | by itself | site 2027-03-10/2027-04-10 10.00 | prepaid 10.81  | 2027 10.81 CHF paid
            2027-04-03 06:00 | by itself | site 2027-04-10/2027-05-10 10.00 | prepaid 10.81  | 2027 10.81 CHF paid
            2027-05-03 06:00 | by itself | site 2027-05-10/2027-06-10 10.00 | prepaid 10.81  | 2027 10.81 CHF paid
            2027-06-03 06:00 | by itself | site 2027-06-10/2027-07-10 10.00 | prepaid 10.81  | 2027 10.81 CHF paid
            site expired until 2027-07-10""");
  }

  private static void renewalsEndOnTheTenthOfJune(Firm firm) {
    firm.operator()
        .calls()
        .body(Map.of("endsOn", firm.day("2027-06-10")))
        .put("/v1/operator/catalogue/offers/" + Shop.RETIRED + "/renewals-end")
        .then()
        .statusCode(200);
  }
}
