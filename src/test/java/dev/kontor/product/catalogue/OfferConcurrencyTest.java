package dev.kontor.product.catalogue;

import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.newType;
import static dev.kontor.support.Catalogues.offer;
import static dev.kontor.support.Catalogues.putOffer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import dev.kontor.support.AtOnce;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many operators make prices at once, those of one of them hold. */
@KontorTest
class OfferConcurrencyTest {
  private static final int TIMES = 12;

  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Catalogue catalogue;

  private Person sam;
  private String type;
  private LocalDate today;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
    type = newType(sam);
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  @Test
  void ofManyPricesForTodayTheFirstHold() {
    var code = newCode();

    var statuses = AtOnce.times(TIMES, i -> put(code, today, i));

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(TIMES - 1);
    assertThat(price(code, BillingPeriod.P1M, today).amount())
        .isEqualTo(amount(statuses.indexOf(200)));
  }

  @Test
  void ofManyPricesForTheSameDayToComeThoseOfOneHoldAsAWhole() {
    var code = newCode();
    var day = today.plusDays(7);

    var statuses = AtOnce.times(TIMES, i -> put(code, day, i));

    assertThat(statuses).containsOnly(200);
    assertThat(price(code, BillingPeriod.P1M, day)).isEqualTo(price(code, BillingPeriod.P1Y, day));
    assertTheLogIsAChain();
  }

  /** What each entry tells as before is what the one before it tells as after. */
  private void assertTheLogIsAChain() {
    List<Map<String, Object>> entries =
        sam.calls()
            .get("/v1/me/activity?kind=catalogue.offer_changed&limit=200")
            .then()
            .extract()
            .path("items");
    assertThat(entries).hasSize(TIMES);
    var befores = entries.stream().map(each -> prices(each, "before")).toList();
    var afters = entries.stream().map(each -> prices(each, "after")).toList();
    assertThat(befores).doesNotHaveDuplicates();
    assertThat(afters).doesNotHaveDuplicates();
    assertThat(afters).containsAll(befores.stream().filter(each -> !each.equals("null")).toList());
  }

  private static String prices(Map<String, Object> entry, String when) {
    return String.valueOf(((Map<?, ?>) entry.get(when)).get("prices"));
  }

  private int put(String code, LocalDate from, int i) {
    var prices = new String[] {"P1M " + amount(i) + " CHF", "P1Y " + amount(i) + " CHF"};
    return putOffer(sam, code, offer(type, from, prices)).statusCode();
  }

  private static String amount(int i) {
    return (10 + i) + ".00";
  }

  private Money price(String code, BillingPeriod period, LocalDate on) {
    return catalogue.price(code, period, "CHF", on).orElseThrow();
  }
}
