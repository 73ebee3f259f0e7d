package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Renewals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Domains that nobody renews in time, with a renewal warranty and an empty account (DOM-2). */
final class WarrantyStories {
  private static final Map<String, Object> WARRANTED = Map.of("renewalWarranty", true);

  private WarrantyStories() {}

  static Stream<Story> all() {
    return Stream.of(
        neverPaid(),
        paidLate(),
        paidInTime(),
        afterFailedAttempts(),
        insteadOfATransfer(),
        cancelled(),
        freeOfCharge(),
        troubled("silent-story-w.ch"),
        troubled("flaky-story-w.ch"));
  }

  /** Two hours before the end; 280 days are over on 15 October. */
  private static Story neverPaid() {
    var title = "a warranty whose invoice is never paid";
    return Story.of(title, Home.ZURICH)
        .on("2027-01-10", each -> DomainDeeds.buys(each, "never-story.ch", WARRANTED))
        .on(
            "2028-01-09 21:59",
            each -> isStanding(each, "never-story.ch", "active active 2028-01-10"))
        .on(
            "2028-01-09 23:59",
            each -> isStanding(each, "never-story.ch", "active active 2029-01-10"))
        .on("2028-01-09 23:59", each -> isClaimed(each, "issued 2028-01-09, due 2028-10-15, 18.16"))
        .on("2028-10-15", each -> isStanding(each, "never-story.ch", "active active 2029-01-10"))
        .on("2028-10-15", each -> hasAccess(each, "never-story.ch", "granted"))
        .on(
            "2028-10-16 00:00",
            each -> isStanding(each, "never-story.ch", "suspended active 2029-01-10"))
        .on("2028-10-16 00:00", each -> hasAccess(each, "never-story.ch", "product_suspended"))
        .on(
            "2029-01-09 23:59",
            each -> isStanding(each, "never-story.ch", "suspended active 2029-01-10"))
        .on(
            "2029-01-10 00:00",
            each -> isStanding(each, "never-story.ch", "expired redemption 2029-01-10"))
        .on("2029-01-10 00:00", each -> hasAccess(each, "never-story.ch", "product_expired"))
        .on(
            "2029-02-19 00:00",
            each -> isStanding(each, "never-story.ch", "ended released 2029-01-10"))
        .on("2029-02-19 00:00", each -> isClaimed(each, "issued 2028-01-09, due 2028-10-15, 18.16"))
        .tells(
            "2030-01-10",
            """
            2027-01-10       | bought     | never-story.ch 2027-01-10/2028-01-10 9.90, never-story.ch warranty 2027-01-10/2028-01-10 2.90 | external 13.84 | 2027 13.84 CHF paid
            2028-01-09 22:00 | on account | never-story.ch 2028-01-10/2029-01-10 13.90, never-story.ch warranty 2028-01-10/2029-01-10 2.90 | on_account 18.16 | 2028 18.16 CHF open
            never-story.ch ended until 2029-01-10""")
        .on("2030-01-10", each -> assertThat(toldOf(each, title)).containsExactlyElementsOf(TOLD));
  }

  /** By the minute, in UTC: nine in the morning there. */
  private static final List<String> TOLD =
      List.of(
          "2027-11-11 08:00 Domains der Organisation … laufen bald ab",
          "2027-12-11 08:00 Domains der Organisation … laufen bald ab",
          "2028-01-03 08:00 Domains der Organisation … laufen bald ab",
          "2028-01-09 08:00 Domains der Organisation … laufen bald ab",
          "2028-01-09 22:00 Die Domain never-story.ch der Organisation … wurde auf Rechnung verlängert",
          "2028-09-15 07:00 Die Rechnung … ist noch nicht bezahlt",
          "2028-10-08 07:00 Die Rechnung … ist noch nicht bezahlt",
          "2028-10-15 07:00 Letzter Tag, um die Rechnung … zu bezahlen",
          "2028-10-16 00:00 Die Domain never-story.ch der Organisation … ist stillgelegt",
          "2028-11-11 08:00 Domains der Organisation … laufen bald ab",
          "2028-12-11 08:00 Domains der Organisation … laufen bald ab",
          "2029-01-03 08:00 Domains der Organisation … laufen bald ab",
          "2029-01-09 08:00 Domains der Organisation … laufen bald ab",
          "2029-01-10 00:00 Domains der Organisation … sind abgelaufen",
          "2029-02-12 08:00 Letzte Tage, um Domains der Organisation … wiederherzustellen",
          "2029-02-19 00:00 Domains der Organisation … sind freigegeben");

  private static List<String> toldOf(Firm firm, String title) throws Exception {
    return DomainDeeds.told(firm, firm.person().email(), title).stream()
        .map(each -> each.replaceFirst("Rechnung \\S+ der Organisation …", "Rechnung …"))
        .filter(each -> each.matches(".*(Domain|noch nicht bezahlt|Letzter Tag).*"))
        .toList();
  }

  private static void isStanding(Firm firm, String name, String expected) {
    assertThat(DomainDeeds.standing(firm, name)).startsWith(expected);
  }

  private static void hasAccess(Firm firm, String name, String expected) {
    assertThat(DomainDeeds.access(firm, name)).isEqualTo(expected);
  }

  private static void isClaimed(Firm firm, String expected) {
    assertThat(DomainDeeds.claim(firm)).isEqualTo(expected);
  }

  private static void pays(Firm firm) {
    firm.fills("18.16");
    DomainDeeds.paysOnAccount(firm);
  }

  private static Story paidLate() {
    return Story.of("a warranty whose invoice is paid late", Home.ZURICH)
        .on("2027-01-10", each -> DomainDeeds.buys(each, "tardy-story.ch", WARRANTED))
        .on(
            "2028-10-16 00:00",
            each -> isStanding(each, "tardy-story.ch", "suspended active 2029-01-10"))
        .on("2028-10-31", WarrantyStories::pays)
        .on("2028-10-31", each -> isStanding(each, "tardy-story.ch", "active active 2029-01-10"))
        .on("2028-10-31", each -> hasAccess(each, "tardy-story.ch", "granted"))
        .on("2029-01-09 23:59", each -> isClaimed(each, "issued 2029-01-09, due 2029-10-16, 18.16"))
        .on(
            "2030-01-09 23:59",
            each -> isStanding(each, "tardy-story.ch", "suspended active 2030-01-10"))
        .tells(
            "2030-01-10",
            """
            2027-01-10       | bought     | tardy-story.ch 2027-01-10/2028-01-10 9.90, tardy-story.ch warranty 2027-01-10/2028-01-10 2.90 | external 13.84 | 2027 13.84 CHF paid
            2028-01-09 22:00 | on account | tardy-story.ch 2028-01-10/2029-01-10 13.90, tardy-story.ch warranty 2028-01-10/2029-01-10 2.90 | on_account 18.16 | 2028 18.16 CHF paid
            2029-01-09 22:00 | on account | tardy-story.ch 2029-01-10/2030-01-10 13.90, tardy-story.ch warranty 2029-01-10/2030-01-10 2.90 | on_account 18.16 | 2029 18.16 CHF open
            tardy-story.ch expired until 2030-01-10""");
  }

  private static Story paidInTime() {
    return Story.of("a warranty whose invoices are paid in time", Home.HELSINKI)
        .on("2027-01-10", each -> DomainDeeds.buys(each, "intime-story.eu", WARRANTED))
        .on("2028-10-15", WarrantyStories::paysInEuros)
        .on(
            "2028-10-16 00:00",
            each -> isStanding(each, "intime-story.eu", "active active 2029-01-10"))
        .on("2029-02-28", WarrantyStories::paysInEuros)
        .on("2030-01-09 23:59", each -> isClaimed(each, "issued 2030-01-09, due 2030-10-16, 19.20"))
        .tells(
            "2030-01-10",
            """
            2027-01-10       | bought     | intime-story.eu 2027-01-10/2028-01-10 6.90, intime-story.eu warranty 2027-01-10/2028-01-10 2.80 | external 12.17 | 2027 12.17 EUR paid
            2028-01-09 22:00 | on account | intime-story.eu 2028-01-10/2029-01-10 12.50, intime-story.eu warranty 2028-01-10/2029-01-10 2.80 | on_account 19.20 | 2028 19.20 EUR paid
            2029-01-09 22:00 | on account | intime-story.eu 2029-01-10/2030-01-10 12.50, intime-story.eu warranty 2029-01-10/2030-01-10 2.80 | on_account 19.20 | 2029 19.20 EUR paid
            2030-01-09 22:00 | on account | intime-story.eu 2030-01-10/2031-01-10 12.50, intime-story.eu warranty 2030-01-10/2031-01-10 2.80 | on_account 19.20 | 2030 19.20 EUR open
            intime-story.eu active until 2031-01-10""")
        .on("2030-01-10", each -> DomainDeeds.stopsItsWarranty(each, "intime-story.eu"));
  }

  private static void paysInEuros(Firm firm) {
    firm.fills("19.20");
    DomainDeeds.paysOnAccount(firm);
  }

  private static Story afterFailedAttempts() {
    return Story.of("a warranty after automatic renewal has failed", Home.ZURICH)
        .on("2027-01-10", each -> each.prefers("sandbox:insufficient"))
        .on(
            "2027-01-10",
            each ->
                DomainDeeds.buys(
                    each, "auto-story.ch", Map.of("renewalWarranty", true, "autoRenewal", true)))
        .tells(
            "2028-01-10",
            """
            2027-01-10       | bought     | auto-story.ch 2027-01-10/2028-01-10 9.90, auto-story.ch warranty 2027-01-10/2028-01-10 2.90 | external 13.84 | 2027 13.84 CHF paid
            2028-01-03 07:00 | by itself, failed insufficient_funds 2028-01-03 07:00 | auto-story.ch 2028-01-10/2029-01-10 13.90, auto-story.ch warranty 2028-01-10/2029-01-10 2.90 | external 18.16 | -
            2028-01-07 07:00 | by itself, failed insufficient_funds 2028-01-07 07:00 | auto-story.ch 2028-01-10/2029-01-10 13.90, auto-story.ch warranty 2028-01-10/2029-01-10 2.90 | external 18.16 | -
            2028-01-09 07:00 | by itself, failed insufficient_funds 2028-01-09 07:00 | auto-story.ch 2028-01-10/2029-01-10 13.90, auto-story.ch warranty 2028-01-10/2029-01-10 2.90 | external 18.16 | -
            2028-01-09 22:00 | on account | auto-story.ch 2028-01-10/2029-01-10 13.90, auto-story.ch warranty 2028-01-10/2029-01-10 2.90 | on_account 18.16 | 2028 18.16 CHF open
            auto-story.ch active until 2029-01-10""")
        .on("2028-01-10", each -> each.stopsRenewing("auto-story.ch"));
  }

  private static Story insteadOfATransfer() {
    return Story.of("a warranty instead of a transfer that doesn't come", Home.ZURICH)
        .on("2027-01-10", each -> DomainDeeds.buys(each, "transfer-story.ch", WARRANTED))
        .on("2028-01-06", each -> each.renews("transfer-story.ch", "P1Y", "bank_transfer"))
        .tells(
            "2028-01-10",
            """
            2027-01-10       | bought     | transfer-story.ch 2027-01-10/2028-01-10 9.90, transfer-story.ch warranty 2027-01-10/2028-01-10 2.90 | external 13.84 | 2027 13.84 CHF paid
            2028-01-06       | renewed, expired replaced 2028-01-09 22:00 | transfer-story.ch 2028-01-10/2029-01-10 13.90, transfer-story.ch warranty 2028-01-10/2029-01-10 2.90 | external 18.16 | 2028 18.16 CHF cancelled
            2028-01-09 22:00 | on account | transfer-story.ch 2028-01-10/2029-01-10 13.90, transfer-story.ch warranty 2028-01-10/2029-01-10 2.90 | on_account 18.16 | 2028 18.16 CHF open
            transfer-story.ch active until 2029-01-10""");
  }

  private static Story cancelled() {
    return Story.of("a warranty of a domain that is cancelled", Home.ZURICH)
        .on("2027-01-10", each -> DomainDeeds.buys(each, "cancelled-story.ch", WARRANTED))
        .on("2028-01-06", each -> DomainDeeds.cancels(each, "cancelled-story.ch"))
        .on(
            "2028-01-10 00:00",
            each -> isStanding(each, "cancelled-story.ch", "expired redemption 2028-01-10"))
        .tells(
            "2028-02-19 12:00",
            """
            2027-01-10       | bought     | cancelled-story.ch 2027-01-10/2028-01-10 9.90, cancelled-story.ch warranty 2027-01-10/2028-01-10 2.90 | external 13.84 | 2027 13.84 CHF paid
            cancelled-story.ch ended until 2028-01-10""");
  }

  /** Nothing is claimed for the warranty itself of .li; its renewal is. */
  private static Story freeOfCharge() {
    return Story.of("a warranty that costs nothing", Home.VADUZ)
        .on("2027-01-10", each -> DomainDeeds.buys(each, "free-story.li", WARRANTED))
        .tells(
            "2028-01-10",
            """
            2027-01-10       | bought     | free-story.li 2027-01-10/2028-01-10 9.90, free-story.li warranty 2027-01-10/2028-01-10 0.00 | external 10.70 | 2027 10.70 CHF paid
            2028-01-09 22:00 | on account | free-story.li 2028-01-10/2029-01-10 13.90, free-story.li warranty 2028-01-10/2029-01-10 0.00 | on_account 15.03 | 2028 15.03 CHF open
            free-story.li active until 2029-01-10""");
  }

  /** What was ordered two hours before the end is asked for until the registry answers. */
  private static Story troubled(String name) {
    return Story.of("a warranty and the registry of " + name.substring(0, 5), Home.ZURICH)
        .on("2027-01-10", each -> DomainDeeds.buys(each, name, WARRANTED))
        .on(
            "2028-01-09 23:59",
            each -> {
              isStanding(each, name, "active active 2029-01-10");
              assertThat(DomainDeeds.registered(each, name)).isEqualTo("2029-01-10");
              assertThat(Renewals.all(each.person())).hasSize(1);
            });
  }
}
