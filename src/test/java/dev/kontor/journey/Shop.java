package dev.kontor.journey;

import dev.kontor.support.Catalogues;
import dev.kontor.support.Gifts;
import dev.kontor.support.VatRateCalls;
import java.util.HashMap;
import java.util.Map;

/** What the provider's operators have decided before the stories begin. */
final class Shop {
  /** Costs more from 15 June 2027 on. */
  static final String RISING = "story_rising";

  /** Isn't sold any more from 1 March 2027 on. */
  static final String RETIRED = "story_retired";

  /** Half the price, for three terms. */
  static final String THREE_TERMS = "STORY-THREE";

  /** Half the price, for all terms. */
  static final String ALL_TERMS = "STORY-ALL";

  /** At a rate that rises on 1 January 2028. */
  static final String TAXED_SMALL = "story_taxed_small";

  static final String TAXED_LARGE = "story_taxed_large";

  private final Provider provider;
  private final Years years;

  Shop(Provider provider, Years years) {
    this.provider = provider;
    this.years = years;
  }

  void opens() {
    offer(RISING, "2027-01-01", "P1M 10.00 CHF", "P1M 9.00 EUR");
    offer(RISING, "2027-06-15", "P1M 12.00 CHF", "P1M 11.00 EUR");
    offer(RETIRED, "2027-01-01", "P1M 10.00 CHF", "P1Y 100.00 CHF");
    offer(RETIRED, "2027-03-01");
    VatRateCalls.put(provider.operator(), "CH", "special", "4.2", years.day("2028-01-01"))
        .then()
        .statusCode(200);
    specially(TAXED_SMALL, "P1Y 366.00 CHF");
    specially(TAXED_LARGE, "P1Y 1000.00 CHF");
    coupon(THREE_TERMS, "3");
    coupon(ALL_TERMS, "forever");
  }

  private void specially(String code, String price) {
    var details = Catalogues.offer("cloud_server", years.day("2027-01-01"), price);
    details.put("vatCategory", "special");
    Catalogues.putOffer(provider.operator(), code, details).then().statusCode(200);
  }

  private void offer(String code, String from, String... prices) {
    var details = Catalogues.offer("cloud_server", years.day(from), prices);
    Catalogues.putOffer(provider.operator(), code, details).then().statusCode(200);
  }

  private void coupon(String code, String terms) {
    var rules = new HashMap<String, Object>(Map.of("code", code, "terms", terms));
    Gifts.issued(provider.operator(), Gifts.percent("50", rules));
  }
}
