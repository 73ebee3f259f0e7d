package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import java.util.stream.Stream;

/** What can be renewed after its end, and for how long (SUB-12), and late money (SUB-8). */
final class EndStories {
  private EndStories() {}

  static Stream<Story> all() {
    return Stream.of(fromTheOldEnd(), transferThatLapses(), lateMoney());
  }

  private static Story fromTheOldEnd() {
    return Story.of("an expired product goes on from its old end", Home.ZURICH)
        .on("2027-01-01", each -> each.buys("site", "cloud_server_s", "P1M"))
        .on("2027-02-01", each -> isToBeHadFor(each, "P1M 12.00, P3M 36.00, P1Y 120.00"))
        .on("2027-02-28", each -> isToBeHadFor(each, "P1M 12.00, P3M 36.00, P1Y 120.00"))
        .on("2027-03-01", each -> isToBeHadFor(each, "P3M 36.00, P1Y 120.00"))
        .on(
            "2027-03-01",
            each ->
                Api.isRefused(
                    each.asksToRenew("site", "2027-02-01", "P1M"),
                    422,
                    "period-not-offered",
                    "items[0].period"))
        .tells(
            "2027-03-02",
            """
            2027-01-01 | bought | site 2027-01-01/2027-02-01 12.00 | external 12.97 | 2027 12.97 CHF paid
            site expired until 2027-02-01""")
        .on("2027-03-02", each -> each.renews("site", "P3M", "sandbox:success"))
        .tells(
            "2027-03-02",
            """
            2027-01-01 | bought  | site 2027-01-01/2027-02-01 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-03-02 | renewed | site 2027-02-01/2027-05-01 36.00 | external 38.92 | 2027 38.92 CHF paid
            site active until 2027-05-01""")
        .on("2027-03-02", each -> each.stopsRenewing("site"));
  }

  private static void isToBeHadFor(Firm firm, String choices) {
    assertThat(Journal.choices(firm.renewal("site"))).isEqualTo(choices);
  }

  private static Story transferThatLapses() {
    return Story.of("a transfer is awaited as long as its product can be renewed", Home.ZURICH)
        .on("2027-02-01", each -> each.buys("site", "cloud_server_s", "P1M"))
        .on("2027-03-20", each -> each.renews("site", "P3M", "bank_transfer"))
        .tells(
            "2027-03-30 23:59",
            """
            2027-02-01 | bought           | site 2027-02-01/2027-03-01 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-03-20 | renewed, pending | site 2027-03-01/2027-06-01 36.00 | external 38.92 | 2027 38.92 CHF open
            site expired until 2027-03-01""")
        .tells(
            "2027-03-31",
            """
            2027-02-01 | bought | site 2027-02-01/2027-03-01 12.00 | external 12.97 | 2027 12.97 CHF paid
            2027-03-20 | renewed, expired not_transferred 2027-03-31 00:00 | site 2027-03-01/2027-06-01 36.00 | external 38.92 | 2027 38.92 CHF cancelled
            site ended until 2027-03-01""");
  }

  /** A card would be waited for until 00:05, but the product can be renewed until midnight only. */
  private static Story lateMoney() {
    return Story.of("money that comes too late for an order", Home.LISBON)
        .on("2027-02-01", each -> each.buys("site", "cloud_server_s", "P1M"))
        .on("2027-03-30 23:50", each -> each.renews("site", "P3M", "sandbox:late"))
        .on("2027-03-30 23:59", each -> assertThat(each.balance()).isEqualTo("0.00"))
        .on("2027-03-31", each -> assertThat(each.balance()).isEqualTo("40.59"))
        .tells(
            "2027-03-31",
            """
            2027-02-01 | bought | site 2027-02-01/2027-03-01 11.00 | external 13.53 | 2027 13.53 EUR paid
            2027-03-30 | renewed, expired 2027-03-31 00:00 | site 2027-03-01/2027-06-01 33.00 | external 40.59 | -
            site ended until 2027-03-01""");
  }
}
