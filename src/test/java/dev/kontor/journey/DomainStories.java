package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Domains of each extension to their end (DOM-1): bought, told of, expired, and restored on the
 * last minute, or released and bought by somebody else.
 */
final class DomainStories {
  private static final String REDEMPTION = "innerhalb von %d Tagen wiederherstellbar";

  private DomainStories() {}

  static Stream<Story> all() {
    return Stream.of(
            Extension.values().stream().flatMap(each -> Stream.of(toTheirEnd(each), anew(each))),
            Stream.of(fixed(), leapDay(), silent(), flakyOnTheLastMinute()))
        .flatMap(each -> each);
  }

  /**
   * What domains of an extension cost, net and with tax.
   *
   * @param nine when it is nine in the morning there, in UTC
   * @param days how long they can be restored
   * @param last the last day on which they can
   * @param gone the day after
   * @param lastWeek a week before that
   */
  private record Extension(
      String name,
      Home home,
      String nine,
      String price,
      String total,
      String renewal,
      String fee,
      String restoration,
      int days,
      String lastWeek,
      String last,
      String gone) {
    static List<Extension> values() {
      return List.of(
          forty("ch", Home.ZURICH, "08:00", "9.90 10.70", "13.90 45.00 63.67"),
          forty("li", Home.VADUZ, "08:00", "9.90 10.70", "13.90 45.00 63.67"),
          thirty("com", Home.ZURICH, "08:00", "11.90 12.86", "17.90 95.00 122.04"),
          thirty("net", Home.ZURICH, "08:00", "12.90 13.94", "18.90 95.00 123.13"),
          thirty("org", Home.ZURICH, "08:00", "9.90 10.70", "17.90 95.00 122.04"),
          forty("eu", Home.HELSINKI, "07:00", "6.90 8.66", "12.50 52.00 80.95"),
          thirty("fr", Home.HELSINKI, "07:00", "8.90 11.17", "13.50 58.00 89.73"),
          thirty("de", Home.ZURICH, "08:00", "6.90 7.46", "11.90 65.00 83.13"),
          thirty("it", Home.LISBON, "09:00", "7.90 9.72", "13.50 52.00 80.57"),
          thirty("io", Home.ZURICH, "08:00", "45.00 48.65", "62.00 140.00 218.36"),
          of("at", Home.ZURICH, "08:00", "13.90 15.03", "19.90 60.00 86.37")
              .restorable(56, "2028-02-28", "2028-03-05", "2028-03-06"),
          thirty("me", Home.ZURICH, "08:00", "12.90 13.94", "24.90 110.00 145.83"));
    }

    private static Extension thirty(
        String name, Home home, String nine, String first, String back) {
      return of(name, home, nine, first, back)
          .restorable(30, "2028-02-02", "2028-02-08", "2028-02-09");
    }

    private static Extension forty(String name, Home home, String nine, String first, String back) {
      return of(name, home, nine, first, back)
          .restorable(40, "2028-02-12", "2028-02-18", "2028-02-19");
    }

    private static Extension of(String name, Home home, String nine, String first, String back) {
      var bought = first.split(" ");
      var next = back.split(" ");
      return new Extension(
          name, home, nine, bought[0], bought[1], next[0], next[1], next[2], 0, "", "", "");
    }

    private Extension restorable(int howLong, String week, String lastDay, String release) {
      return new Extension(
          name,
          home,
          nine,
          price,
          total,
          renewal,
          fee,
          restoration,
          howLong,
          week,
          lastDay,
          release);
    }

    String title() {
      return "domains of " + name + " to their end";
    }

    String kept() {
      return "kept-story." + name;
    }

    String lost() {
      return "lost-story." + name;
    }

    /** Where notices about a domain go. */
    static String contact(String domain) {
      return "contact@" + domain;
    }

    String currency() {
      return home.money("0").get("currency");
    }

    /** Fills in what differs from extension to extension. */
    String in(String lines) {
      return lines
          .replace("KEPT", kept())
          .replace("LOST", lost())
          .replace("PRICE", price)
          .replace("TOTAL", total)
          .replace("RENEWAL", renewal)
          .replace("FEE", fee)
          .replace("BACK", restoration)
          .replace("CUR", currency())
          .replace("NINE", nine)
          .replace("WEEK", lastWeek)
          .replace("LAST", last)
          .replace("GONE", gone);
    }
  }

  private static Story toTheirEnd(Extension of) {
    var inRedemption = of.in("expired redemption 2028-01-10 until GONE FEE");
    return Story.of(of.title(), of.home())
        .on("2027-01-10", each -> buys(each, of.kept()))
        .on("2027-01-10", each -> buys(each, of.lost()))
        .on(
            "2028-01-09 23:59",
            each -> {
              isStanding(each, of.lost(), of.in("active active 2028-01-10 until - FEE"));
              assertThat(DomainDeeds.access(each, of.lost())).isEqualTo("granted");
              assertThat(DomainDeeds.renewable(each)).contains(of.kept(), of.lost());
            })
        .on(
            "2028-01-10 00:00",
            each -> {
              isStanding(each, of.lost(), inRedemption);
              assertThat(DomainDeeds.access(each, of.lost())).isEqualTo("product_expired");
              assertThat(DomainDeeds.renewable(each)).isEmpty();
            })
        .on(
            of.last() + " 23:59",
            each -> {
              isStanding(each, of.lost(), inRedemption);
              isSeen(each, of);
              assertThat(DomainDeeds.quote(each, of.kept()))
                  .isEqualTo(of.in("FEE + RENEWAL = BACK, until GONET00:00:00Z, to 2029-01-10"));
              DomainDeeds.restores(each, of.kept());
            })
        .on(
            of.gone() + " 00:00",
            each -> {
              isStanding(each, of.kept(), of.in("active active 2029-01-10 until - FEE"));
              isStanding(each, of.lost(), of.in("ended released 2028-01-10 until GONE FEE"));
              assertThat(DomainDeeds.registered(each, of.kept())).isEqualTo("2029-01-10");
              assertThat(DomainDeeds.availability(each, each.person(), of.lost()))
                  .isEqualTo("free");
            })
        .tells(
            of.gone() + " 00:01",
            of.in(
                """
                2027-01-10 | bought   | KEPT 2027-01-10/2028-01-10 PRICE | external TOTAL | 2027 TOTAL CUR paid
                2027-01-10 | bought   | LOST 2027-01-10/2028-01-10 PRICE | external TOTAL | 2027 TOTAL CUR paid
                LAST | restored | KEPT 2028-01-10/2029-01-10 RENEWAL, KEPT restore LAST/GONE FEE | external BACK | 2028 BACK CUR paid
                KEPT active until 2029-01-10
                LOST ended until 2028-01-10"""))
        .on(of.gone() + " 00:01", each -> wasTold(each, of));
  }

  private static void buys(Firm firm, String name) {
    DomainDeeds.buys(firm, name, Map.of("contactEmail", Extension.contact(name)));
  }

  private static void isStanding(Firm firm, String name, String expected) {
    assertThat(DomainDeeds.standing(firm, name)).isEqualTo(expected);
  }

  /** Who has it sees where it is; others that it is taken. */
  private static void isSeen(Firm firm, Extension of) {
    assertThat(DomainDeeds.availability(firm, firm.person(), of.lost()))
        .isEqualTo(of.in("taken, redemption in ") + of.title() + of.in(" until GONE"));
    assertThat(DomainDeeds.availability(firm, firm.stranger(), of.lost())).isEqualTo("taken");
  }

  private static void wasTold(Firm firm, Extension of) throws Exception {
    var until =
        of.in(
            """
            2027-11-11 NINE Domains der Organisation … laufen bald ab
            2027-12-11 NINE Domains der Organisation … laufen bald ab
            2028-01-03 NINE Domains der Organisation … laufen bald ab
            2028-01-09 NINE Domains der Organisation … laufen bald ab
            2028-01-10 00:00 Domains der Organisation … sind abgelaufen
            WEEK NINE Letzte Tage, um Domains der Organisation … wiederherzustellen
            """);
    var then = of.in("GONE 00:00 Domains der Organisation … sind freigegeben\n");
    var kept = Extension.contact(of.kept());
    var lost = Extension.contact(of.lost());
    assertThat(DomainDeeds.told(firm, kept, of.title())).containsExactlyElementsOf(lines(until));
    assertThat(DomainDeeds.told(firm, lost, of.title()))
        .containsExactlyElementsOf(lines(until + then));
    assertThat(DomainDeeds.told(firm, firm.person().email(), of.title()))
        .containsSubsequence(lines(until + then));
    assertThat(firm.mails(lost).get(0).text())
        .contains(REDEMPTION.formatted(of.days()))
        .containsPattern(of.fee().replace(".", "[.,]"));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /** The name isn't to be had before; a minute later it is another organisation's. */
  private static Story anew(Extension of) {
    return Story.of("whoever buys a domain of " + of.name() + " after its release", of.home())
        .on(
            of.last() + " 23:59",
            each -> {
              var line = Baskets.domain("domain_" + of.name(), of.lost());
              Baskets.add(each.person(), Baskets.open(each.person()), line).then().statusCode(409);
            })
        .on(of.gone() + " 00:01", each -> DomainDeeds.buys(each, of.lost(), Map.of()))
        .tells(
            of.gone() + " 12:00",
            of.in(
                """
                GONE | bought | LOST GONE/NEXT PRICE | external TOTAL | 2028 TOTAL CUR paid
                LOST active until NEXT"""
                    .replace("NEXT", of.gone().replace("2028", "2029"))))
        .on(
            of.gone() + " 12:00",
            each ->
                assertThat(DomainDeeds.availability(each, each.person(), of.lost()))
                    .isEqualTo(
                        "taken, active in whoever buys a domain of %s after its release until -"
                            .formatted(of.name())));
  }

  /** The price of the next term is that of the day on which it is restored. */
  private static Story fixed() {
    var name = "fixed-story.story";
    return Story.of("a catalogue that changes after the expiry", Home.ZURICH)
        .on("2027-01-10", each -> sells(each, "2027-01-10", 30, "20.00", "50.00"))
        .on("2027-01-10", each -> DomainDeeds.buys(each, name, Map.of()))
        .on("2028-01-09 23:59", each -> sells(each, "2028-01-10", 35, "20.00", "60.00"))
        .on(
            "2028-01-10 00:00",
            each -> isStanding(each, name, "expired redemption 2028-01-10 until 2028-02-14 60.00"))
        .on("2028-01-10 12:00", each -> sells(each, "2028-01-11", 5, "30.00", "90.00"))
        .on(
            "2028-02-08 23:59",
            each -> {
              isStanding(each, name, "expired redemption 2028-01-10 until 2028-02-14 60.00");
              assertThat(DomainDeeds.quote(each, name))
                  .isEqualTo("60.00 + 30.00 = 97.29, until 2028-02-14T00:00:00Z, to 2029-01-10");
              DomainDeeds.restores(each, name);
            })
        .on(
            "2028-02-09 00:00",
            each -> isStanding(each, name, "active active 2029-01-10 until - 90.00"));
  }

  private static void sells(Firm firm, String from, int days, String renewal, String restoration) {
    var details =
        Map.of(
            "validFrom",
            firm.day(from),
            "redemptionDays",
            days,
            "renewal",
            Catalogues.both(renewal),
            "restoration",
            Catalogues.both(restoration));
    Catalogues.putExtension(firm.operator(), "story", details).then().statusCode(200);
    var offer = Catalogues.offer("domain", LocalDate.parse(firm.day(from)), "P1Y 10.00 CHF");
    offer.put("extension", "story");
    Catalogues.putOffer(firm.operator(), "domain_story", offer).then().statusCode(200);
  }

  /** Whatever year it is, the registry has a domain until the day on which its term ends. */
  private static Story leapDay() {
    var name = "leap-story.ch";
    return Story.of("a domain of 29 February", Home.ZURICH)
        .on("2028-02-29", each -> each.fills("100.00"))
        .on("2028-02-29", each -> DomainDeeds.buys(each, name, Map.of("autoRenewal", true)))
        .on("2029-02-28", each -> isRegisteredAsPaid(each, name, "2030-02-28"))
        .on("2030-02-28", each -> isRegisteredAsPaid(each, name, "2031-02-28"))
        .on("2031-02-22", each -> isRegisteredAsPaid(each, name, "2032-02-28"))
        .on("2031-02-22", each -> each.stopsRenewing(name))
        .tells(
            "2031-02-22",
            """
            2028-02-29       | bought    | leap-story.ch 2028-02-29/2029-02-28 9.90  | external 10.70 | 2028 10.70 CHF paid
            2029-02-21 07:00 | by itself | leap-story.ch 2029-02-28/2030-02-28 13.90 | prepaid 15.03  | 2029 15.03 CHF paid
            2030-02-21 07:00 | by itself | leap-story.ch 2030-02-28/2031-02-28 13.90 | prepaid 15.03  | 2030 15.03 CHF paid
            2031-02-21 07:00 | by itself | leap-story.ch 2031-02-28/2032-02-28 13.90 | prepaid 15.03  | 2031 15.03 CHF paid
            leap-story.ch active until 2032-02-28""");
  }

  private static void isRegisteredAsPaid(Firm firm, String name, String day) throws Exception {
    isStanding(firm, name, "active active " + day + " until - 45.00");
    assertThat(DomainDeeds.registered(firm, name)).isEqualTo(day);
  }

  /** Registered, and restored in the last minutes, at the third try. */
  private static Story silent() {
    var name = "silent-story.ch";
    return Story.of("a registry that is silent at first", Home.ZURICH)
        .on("2027-01-10", each -> DomainDeeds.buys(each, name, Map.of()))
        .on("2028-02-18 12:00", each -> DomainDeeds.restores(each, name))
        .on(
            "2028-02-18 23:59",
            each -> {
              isStanding(each, name, "active active 2029-01-10 until - 45.00");
              assertThat(DomainDeeds.registered(each, name)).isEqualTo("2029-01-10");
            });
  }

  /** Its registry gives no answer to every second question. */
  private static Story flakyOnTheLastMinute() {
    var name = "flaky-story.ch";
    return Story.of("a registry that is silent on the last minute", Home.ZURICH)
        .on("2027-01-10", each -> DomainDeeds.buys(each, name, Map.of()))
        .on("2028-02-18 23:59", each -> DomainDeeds.restores(each, name))
        .tells(
            "2028-02-19 12:00",
            """
            2027-01-10 | bought   | flaky-story.ch 2027-01-10/2028-01-10 9.90 | external 10.70 | 2027 10.70 CHF paid
            2028-02-18 | restored | flaky-story.ch 2028-01-10/2029-01-10 13.90, flaky-story.ch restore 2028-02-18/2028-02-19 45.00 | external 63.67 | 2028 63.67 CHF paid
            flaky-story.ch active until 2029-01-10""");
  }
}
