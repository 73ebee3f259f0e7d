package dev.kontor.journey;

import java.util.stream.Stream;

/** When terms begin and end (SUB-2, SUB-9), and when they are renewed (SUB-5). */
final class TermStories {
  private TermStories() {}

  static Stream<Story> all() {
    return Stream.of(
        thirtyFirstOfJanuary(),
        twentyNinthOfFebruary(),
        quarters(),
        twoAndThreeYears(),
        yearEnds(),
        bothChangesOfTheClock(Home.ZURICH, "12.00", "12.97 CHF", 7, 6),
        bothChangesOfTheClock(Home.LISBON, "11.00", "13.53 EUR", 8, 7),
        bothChangesOfTheClock(Home.HELSINKI, "11.00", "13.81 EUR", 6, 5));
  }

  private static Story thirtyFirstOfJanuary() {
    return Story.of("31 January monthly over a common and a leap February", Home.ZURICH)
        .on("2027-01-31", each -> each.fills("100.00"))
        .on("2027-01-31", each -> each.buys("common", "cloud_server_s", "P1M"))
        .on("2027-03-25", each -> each.stopsRenewing("common"))
        .on("2028-01-31", each -> each.buys("leap", "cloud_server_s", "P1M"))
        .on("2028-03-25", each -> each.stopsRenewing("leap"))
        .tells(
            "2028-03-25",
            """
            2027-01-31       | bought    | common 2027-01-31/2027-02-28 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-02-21 07:00 | by itself | common 2027-02-28/2027-03-31 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            2027-03-24 07:00 | by itself | common 2027-03-31/2027-04-30 12.00 | prepaid 12.97  | 2027 12.97 CHF paid
            2028-01-31       | bought    | leap 2028-01-31/2028-02-29 12.00   | external 12.97 | 2028 12.97 CHF paid
            2028-02-22 07:00 | by itself | leap 2028-02-29/2028-03-31 12.00   | prepaid 12.97  | 2028 12.97 CHF paid
            2028-03-24 07:00 | by itself | leap 2028-03-31/2028-04-30 12.00   | prepaid 12.97  | 2028 12.97 CHF paid
            common ended until 2027-04-30
            leap active until 2028-04-30""");
  }

  private static Story twentyNinthOfFebruary() {
    return Story.of("29 February yearly comes back in the next leap year", Home.HELSINKI)
        .on("2028-02-29", each -> each.fills("100.00"))
        .on("2028-02-29", each -> each.buys("mail", "mail_service_basic", "P1Y"))
        .on("2031-02-22", each -> each.stopsRenewing("mail"))
        .tells(
            "2031-02-22",
            """
            2028-02-29       | bought    | mail 2028-02-29/2029-02-28 17.00 | external 21.34 | 2028 21.34 EUR paid
            2029-02-21 06:00 | by itself | mail 2029-02-28/2030-02-28 17.00 | prepaid 21.34  | 2029 21.34 EUR paid
            2030-02-21 06:00 | by itself | mail 2030-02-28/2031-02-28 17.00 | prepaid 21.34  | 2030 21.34 EUR paid
            2031-02-21 06:00 | by itself | mail 2031-02-28/2032-02-29 17.00 | prepaid 21.34  | 2031 21.34 EUR paid
            mail active until 2032-02-29""");
  }

  private static Story quarters() {
    return Story.of("31 August quarterly: 30 November, 29 February, 31 May", Home.LISBON)
        .on("2027-08-31", each -> each.fills("100.00"))
        .on("2027-08-31", each -> each.buys("files", "drive_solo", "P3M"))
        .on("2028-05-25", each -> each.stopsRenewing("files"))
        .tells(
            "2028-05-25",
            """
            2027-08-31       | bought    | files 2027-08-31/2027-11-30 15.00 | external 18.45 | 2027 18.45 EUR paid
            2027-11-23 08:00 | by itself | files 2027-11-30/2028-02-29 15.00 | prepaid 18.45  | 2027 18.45 EUR paid
            2028-02-22 08:00 | by itself | files 2028-02-29/2028-05-31 15.00 | prepaid 18.45  | 2028 18.45 EUR paid
            2028-05-24 07:00 | by itself | files 2028-05-31/2028-08-31 15.00 | prepaid 18.45  | 2028 18.45 EUR paid
            files active until 2028-08-31""");
  }

  private static Story twoAndThreeYears() {
    return Story.of("2 and 3 years from 29 February", Home.VADUZ)
        .on("2028-02-29", each -> each.fills("500.00"))
        .on("2028-02-29", each -> each.buys("three", "drive_solo", "P3Y"))
        .on("2028-02-29", each -> each.buys("two", "drive_solo", "P2Y"))
        .on("2031-02-22", each -> each.stopsRenewing("two", "three"))
        .tells(
            "2031-02-22",
            """
            2028-02-29       | bought    | three 2028-02-29/2031-02-28 135.00 | external 145.94 | 2028 145.94 CHF paid
            2028-02-29       | bought    | two 2028-02-29/2030-02-28 95.00    | external 102.70 | 2028 102.70 CHF paid
            2030-02-21 07:00 | by itself | two 2030-02-28/2032-02-29 95.00    | prepaid 102.70  | 2030 102.70 CHF paid
            2031-02-21 07:00 | by itself | three 2031-02-28/2034-02-28 135.00 | prepaid 145.94  | 2031 145.94 CHF paid
            three active until 2034-02-28
            two active until 2032-02-29""");
  }

  /** At 23:30 UTC it is the next year where the provider is, but terms begin in UTC. */
  private static Story yearEnds() {
    return Story.of("the end of a year", Home.ZURICH)
        .on("2027-12-05", each -> each.fills("100.00"))
        .on("2027-12-05", each -> each.buys("advent", "cloud_server_s", "P1M"))
        .on("2027-12-31 23:30", each -> each.buys("new year", "cloud_server_s", "P1M"))
        .on("2028-02-01", each -> each.stopsRenewing("advent", "new year"))
        .tells(
            "2028-02-01",
            """
            2027-12-05       | bought    | advent 2027-12-05/2028-01-05 12.00   | external 12.97 | 2027 12.97 CHF paid
            2027-12-29 07:00 | by itself | advent 2028-01-05/2028-02-05 12.00   | prepaid 12.97  | 2027 12.97 CHF paid
            2027-12-31       | bought    | new year 2027-12-31/2028-01-31 12.00 | external 12.97 | 2028 12.97 CHF paid
            2028-01-24 07:00 | by itself | new year 2028-01-31/2028-02-29 12.00 | prepaid 12.97  | 2028 12.97 CHF paid
            2028-01-29 07:00 | by itself | advent 2028-02-05/2028-03-05 12.00   | prepaid 12.97  | 2028 12.97 CHF paid
            advent active until 2028-03-05
            new year active until 2028-02-29""");
  }

  /**
   * Eight in the morning before and after the clocks change, on their last Sundays of March and of
   * October: hours of UTC in winter and in summer.
   */
  private static Story bothChangesOfTheClock(
      Home home, String net, String total, int winter, int summer) {
    return Story.of("both changes of the clock in " + home, home)
        .on("2027-02-28", each -> each.fills("100.00"))
        .on("2027-02-28", each -> each.buys("spring", "cloud_server_s", "P1M"))
        .on("2027-04-22", each -> each.stopsRenewing("spring"))
        .on("2027-09-28", each -> each.buys("autumn", "cloud_server_s", "P1M"))
        .on("2027-11-22", each -> each.stopsRenewing("autumn"))
        .tells(
            "2027-11-22",
            """
            2027-02-28 | bought | spring 2027-02-28/2027-03-28 %1$s | external %2$s | 2027 %3$s paid
            2027-03-21 0%4$d:00 | by itself | spring 2027-03-28/2027-04-28 %1$s | prepaid %2$s | 2027 %3$s paid
            2027-04-21 0%5$d:00 | by itself | spring 2027-04-28/2027-05-28 %1$s | prepaid %2$s | 2027 %3$s paid
            2027-09-28 | bought | autumn 2027-09-28/2027-10-28 %1$s | external %2$s | 2027 %3$s paid
            2027-10-21 0%5$d:00 | by itself | autumn 2027-10-28/2027-11-28 %1$s | prepaid %2$s | 2027 %3$s paid
            2027-11-21 0%4$d:00 | by itself | autumn 2027-11-28/2027-12-28 %1$s | prepaid %2$s | 2027 %3$s paid
            autumn active until 2027-12-28
            spring ended until 2027-05-28"""
                .formatted(net, total.split(" ")[0], total, winter, summer));
  }
}
