package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Products get another offer or period with their next term (SUB-4, second method). */
final class ChangeStories {
  private static final Map<String, Object> MONTHLY = Map.of("period", "P1M");
  private static final Map<String, Object> MONTHLY_LATER =
      Map.of("period", "P1M", "at", "end_of_term");
  private static final Map<String, Object> SMALLER = Map.of("offer", "cloud_server_s");

  private ChangeStories() {}

  static Stream<Story> all() {
    return Stream.of(
        fromYearlyToMonthly(),
        scheduledHalfAYearBefore(),
        fromQuarterlyToMonthlyAfterTheThirtyFirst(),
        fromYearlyToMonthlyAfterALeapDay(),
        cheaperOffer(),
        changedAfterTheReminder(),
        takenBack(),
        anotherPeriodByHand(),
        termsAhead(),
        domain());
  }

  /** The guide's example: the last month of a year that began on the 1st. */
  private static Story fromYearlyToMonthly() {
    return Story.of("from yearly to monthly in the last month", Home.ZURICH)
        .on("2027-03-01", each -> each.fills("50.00"))
        .on("2027-03-01", each -> each.buys("site", "web_hosting_business", "P1Y"))
        .on("2027-03-01", each -> isTooEarly(each, "site", MONTHLY, "2028-02-01", "178.80"))
        .on("2027-09-01", each -> isTooEarly(each, "site", MONTHLY, "2028-02-01", "89.40"))
        .on("2028-01-31", each -> isTooEarly(each, "site", MONTHLY, "2028-02-01", "29.80"))
        .on(
            "2028-02-01 00:00",
            each -> assertThat(each.schedules("site", MONTHLY)).isEqualTo("2028-03-01"))
        .on("2028-02-20", each -> isAnnounced(each, "site", "16.11"))
        .on("2028-03-26", each -> each.stopsRenewing("site"))
        .tells(
            "2028-03-26",
            """
            2027-03-01       | bought    | site 2027-03-01/2028-03-01 149.00 | external 161.07 | 2027 161.07 CHF paid
            2028-02-23 07:00 | by itself | site 2028-03-01/2028-04-01 14.90  | prepaid 16.11   | 2028 16.11 CHF paid
            2028-03-25 07:00 | by itself | site 2028-04-01/2028-05-01 14.90  | prepaid 16.11   | 2028 16.11 CHF paid
            site active until 2028-05-01""");
  }

  private static void isTooEarly(
      Firm firm, String name, Map<String, Object> change, String until, String twice) {
    var refused = firm.asksToChange(name, change);
    Api.isRefused(refused, 409, "change-too-early", null);
    var told = Api.json(refused);
    assertThat(firm.told(told.path("earliestDate").asText())).isEqualTo(until);
    assertThat(told.at("/doublyBilled/amount").asText()).isEqualTo(twice);
    var preview = firm.preview(name, change);
    assertThat(preview.path("refusal").asText()).isEqualTo("change-too-early");
    assertThat(preview.path("earliestDate")).isEqualTo(told.path("earliestDate"));
    assertThat(preview.path("doublyBilled")).isEqualTo(told.path("doublyBilled"));
  }

  private static void isAnnounced(Firm firm, String name, String price) {
    var told = firm.renewal(name).at("/autoRenewal/announcedPrice/amount").asText();
    assertThat(told).isEqualTo(price);
  }

  private static Story scheduledHalfAYearBefore() {
    return Story.of("scheduled half a year before", Home.ZURICH)
        .on("2027-03-01", each -> each.fills("50.00"))
        .on("2027-03-01", each -> each.buys("site", "web_hosting_business", "P1Y"))
        .on(
            "2027-09-01",
            each -> assertThat(each.schedules("site", MONTHLY_LATER)).isEqualTo("2028-03-01"))
        .on("2028-02-09 05:00", each -> isAnnounced(each, "site", ""))
        .on("2028-02-09", each -> isAnnounced(each, "site", "16.11"))
        .on("2028-03-26", each -> each.stopsRenewing("site"))
        .tells(
            "2028-03-26",
            """
            2027-03-01       | bought    | site 2027-03-01/2028-03-01 149.00 | external 161.07 | 2027 161.07 CHF paid
            2028-02-23 07:00 | by itself | site 2028-03-01/2028-04-01 14.90  | prepaid 16.11   | 2028 16.11 CHF paid
            2028-03-25 07:00 | by itself | site 2028-04-01/2028-05-01 14.90  | prepaid 16.11   | 2028 16.11 CHF paid
            site active until 2028-05-01""");
  }

  /** 31 August + 3 months = 30 November: its last month begins on 31 October. */
  private static Story fromQuarterlyToMonthlyAfterTheThirtyFirst() {
    return Story.of("from quarterly to monthly after 31 August", Home.LISBON)
        .on("2027-08-31", each -> each.fills("100.00"))
        .on("2027-08-31", each -> each.buys("files", "drive_team", "P3M"))
        .on("2027-10-30", each -> isTooEarly(each, "files", MONTHLY, "2027-10-31", "10.00"))
        .on(
            "2027-10-31",
            each -> assertThat(each.schedules("files", MONTHLY)).isEqualTo("2027-11-30"))
        .on("2028-01-25", each -> each.stopsRenewing("files"))
        .tells(
            "2028-01-25",
            """
            2027-08-31       | bought    | files 2027-08-31/2027-11-30 30.00 | external 36.90 | 2027 36.90 EUR paid
            2027-11-23 08:00 | by itself | files 2027-11-30/2027-12-31 10.00 | prepaid 12.30  | 2027 12.30 EUR paid
            2027-12-24 08:00 | by itself | files 2027-12-31/2028-01-31 10.00 | prepaid 12.30  | 2027 12.30 EUR paid
            2028-01-24 08:00 | by itself | files 2028-01-31/2028-02-29 10.00 | prepaid 12.30  | 2028 12.30 EUR paid
            files active until 2028-02-29""");
  }

  /** 29 February + 1 year = 28 February: its last month begins on 29 January. */
  private static Story fromYearlyToMonthlyAfterALeapDay() {
    return Story.of("from yearly to monthly after 29 February", Home.HELSINKI)
        .on("2028-02-29", each -> each.fills("100.00"))
        .on("2028-02-29", each -> each.buys("files", "drive_team", "P1Y"))
        .on("2029-01-28", each -> isTooEarly(each, "files", MONTHLY, "2029-01-29", "10.00"))
        .on(
            "2029-01-29",
            each -> assertThat(each.schedules("files", MONTHLY)).isEqualTo("2029-02-28"))
        .on("2029-03-23", each -> each.stopsRenewing("files"))
        .tells(
            "2029-03-23",
            """
            2028-02-29       | bought    | files 2028-02-29/2029-02-28 100.00 | external 125.50 | 2028 125.50 EUR paid
            2029-02-21 06:00 | by itself | files 2029-02-28/2029-03-29 10.00  | prepaid 12.55   | 2029 12.55 EUR paid
            2029-03-22 06:00 | by itself | files 2029-03-29/2029-04-29 10.00  | prepaid 12.55   | 2029 12.55 EUR paid
            files active until 2029-04-29""");
  }

  private static Story cheaperOffer() {
    return Story.of("a cheaper offer is the next term's", Home.ZURICH)
        .on("2027-03-01", each -> each.fills("50.00"))
        .on("2027-03-01", each -> each.buys("server", "cloud_server_m", "P1M"))
        .on(
            "2027-03-02",
            each -> assertThat(each.schedules("server", SMALLER)).isEqualTo("2027-04-01"))
        .on("2027-04-25", each -> each.stopsRenewing("server"))
        .tells(
            "2027-04-25",
            """
            2027-03-01       | bought    | server 2027-03-01/2027-04-01 29.00 | external 31.35 | 2027 31.35 CHF paid
            2027-03-25 07:00 | by itself | server 2027-04-01/2027-05-01 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            2027-04-24 06:00 | by itself | server 2027-05-01/2027-06-01 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            server active until 2027-06-01""");
  }

  /** Nobody pays what they weren't told of: the other price is announced too. */
  private static Story changedAfterTheReminder() {
    return Story.of("a change after the reminder is reminded of again", Home.ZURICH)
        .on("2027-03-01", each -> each.fills("50.00"))
        .on("2027-03-01", each -> each.buys("server", "cloud_server_m", "P1M"))
        .on("2027-03-20", each -> isAnnounced(each, "server", "31.35"))
        .on("2027-03-20", each -> each.schedules("server", SMALLER))
        .on("2027-03-21", each -> isAnnounced(each, "server", "12.97"))
        .on("2027-03-26", each -> each.stopsRenewing("server"))
        .tells(
            "2027-03-26",
            """
            2027-03-01       | bought    | server 2027-03-01/2027-04-01 29.00 | external 31.35 | 2027 31.35 CHF paid
            2027-03-25 07:00 | by itself | server 2027-04-01/2027-05-01 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            server active until 2027-05-01""");
  }

  private static Story takenBack() {
    return Story.of("a change that is taken back", Home.ZURICH)
        .on("2027-03-01", each -> each.fills("50.00"))
        .on("2027-03-01", each -> each.buys("server", "cloud_server_m", "P1M"))
        .on("2027-03-02", each -> each.schedules("server", SMALLER))
        .on("2027-03-19", each -> isAnnounced(each, "server", "12.97"))
        .on("2027-03-19", each -> each.takesBack("server"))
        .on("2027-03-20", each -> isAnnounced(each, "server", "31.35"))
        .on("2027-03-26", each -> each.stopsRenewing("server"))
        .tells(
            "2027-03-26",
            """
            2027-03-01       | bought    | server 2027-03-01/2027-04-01 29.00 | external 31.35 | 2027 31.35 CHF paid
            2027-03-25 07:00 | by itself | server 2027-04-01/2027-05-01 29.00 | prepaid 31.35  | 2027 31.35 CHF paid
            server active until 2027-05-01""");
  }

  /** Whoever renews by hand still chooses how long, and gets the scheduled offer. */
  private static Story anotherPeriodByHand() {
    return Story.of("a scheduled offer is renewed by hand for longer", Home.ZURICH)
        .on("2027-03-01", each -> each.fills("50.00"))
        .on("2027-03-01", each -> each.buys("server", "cloud_server_m", "P1M"))
        .on("2027-03-02", each -> each.schedules("server", SMALLER))
        .on("2027-03-03", each -> each.renews("server", "P3M", "sandbox:success"))
        .on("2027-06-25", each -> each.stopsRenewing("server"))
        .tells(
            "2027-06-25",
            """
            2027-03-01       | bought    | server 2027-03-01/2027-04-01 29.00 | external 31.35 | 2027 31.35 CHF paid
            2027-03-03       | renewed   | server 2027-04-01/2027-07-01 36.00 | external 38.92 | 2027 38.92 CHF paid
            2027-06-24 06:00 | by itself | server 2027-07-01/2027-10-01 36.00 | prepaid 38.92  | 2027 38.92 CHF paid
            server active until 2027-10-01""");
  }

  /** What counts is the end of all that is paid. */
  private static Story termsAhead() {
    return Story.of("from yearly to monthly with another year ahead", Home.ZURICH)
        .on("2027-03-01", each -> each.buys("site", "web_hosting_business", "P1Y"))
        .on("2027-03-01", each -> each.stopsRenewing("site"))
        .on("2027-06-01", each -> each.renews("site", "P1Y", "sandbox:success"))
        .on("2028-02-15", each -> isTooEarly(each, "site", MONTHLY, "2029-02-01", "193.70"))
        .on(
            "2029-02-01",
            each -> assertThat(each.schedules("site", MONTHLY)).isEqualTo("2029-03-01"))
        .on("2029-02-02", each -> each.renews("site", "P1M", "sandbox:success"))
        .tells(
            "2029-03-05",
            """
            2027-03-01 | bought  | site 2027-03-01/2028-03-01 149.00 | external 161.07 | 2027 161.07 CHF paid
            2027-06-01 | renewed | site 2028-03-01/2029-03-01 149.00 | external 161.07 | 2027 161.07 CHF paid
            2029-02-02 | renewed | site 2029-03-01/2029-04-01 14.90  | external 16.11  | 2029 16.11 CHF paid
            site active until 2029-04-01""");
  }

  private static Story domain() {
    return Story.of("a domain goes on for two years instead of one", Home.ZURICH)
        .on("2027-02-10", each -> each.fills("100.00"))
        .on("2027-02-10", each -> each.buysDomain("story-c.ch"))
        .on(
            "2027-02-11",
            each ->
                assertThat(each.schedules("story-c.ch", Map.of("period", "P2Y")))
                    .isEqualTo("2028-02-10"))
        .on("2028-02-04", each -> each.stopsRenewing("story-c.ch"))
        .tells(
            "2028-02-04",
            """
            2027-02-10       | bought    | story-c.ch 2027-02-10/2028-02-10 9.90  | external 10.70 | 2027 10.70 CHF paid
            2028-02-03 07:00 | by itself | story-c.ch 2028-02-10/2030-02-10 27.80 | prepaid 30.05  | 2028 30.05 CHF paid
            story-c.ch active until 2030-02-10""");
  }
}
