package dev.kontor.sale.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Operators change what orders use at the same moment. */
@KontorTest
class CouponConcurrencyTest {
  @Inject Operators operators;
  @Inject Customers customers;
  @Inject CouponRepository coupons;
  @Inject FreeOptionRepository options;
  @Inject Tables tables;

  @Test
  void noRedemptionIsLostWhileTheMaximumBecomesHigher() {
    var sam = operators.somebody();
    var coupon = Gifts.issued(sam, Gifts.percent("5", Map.of("maximumRedemptions", 20)));
    var id = UUID.fromString(coupon.path("id").asText());

    // Every fourth call makes the maximum higher by one; the others take 60 at most.
    var outcomes =
        AtOnce.times(
            80,
            i ->
                i % 4 == 0
                    ? Gifts.edit(sam, id.toString(), Map.of("maximumRedemptions", 21 + i / 4))
                        .statusCode()
                    : (Object) take(id));

    var taken = Collections.frequency(outcomes, true);
    assertThat(tables.count("coupon", "id = ? and taken = ?", id, taken)).isEqualTo(1);
    assertThat(taken).isBetween(20, 40);
    var maximum = Gifts.coupon(sam, id.toString()).path("maximumRedemptions").asInt();
    assertThat(maximum).isGreaterThanOrEqualTo(taken).isEqualTo(40);
    assertThat(outcomes).contains(200).doesNotContain(500);
  }

  private boolean take(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> coupons.take(id));
  }

  @Test
  void anOrderKeepsTheFreeOptionThatAnOperatorPausesMeanwhile() {
    var sam = operators.somebody();
    for (int round = 0; round < 10; round++) {
      var anna = customers.newPerson();
      var option = Map.<String, Object>of("offer", "newsletter_5000", "longestPeriod", "P1Y");
      String id = Gifts.grant(sam, anna, option).then().statusCode(201).extract().path("id");
      var order = UUID.randomUUID();

      var outcomes =
          AtOnce.times(
              8,
              i ->
                  i == 0
                      ? QuarkusTransaction.requiringNew()
                          .call(
                              () -> options.take(anna.organisationId(), UUID.fromString(id), order))
                      : (Object) pause(sam, id, i % 2 == 0));

      assertThat(outcomes.get(0)).isEqualTo(true);
      assertThat(tables.count("free_option", "id = ?::uuid and order_id = ?", id, order))
          .isEqualTo(1);
    }
  }

  private static int pause(dev.kontor.support.Person sam, String id, boolean paused) {
    return sam.calls()
        .header("If-Match", "*")
        .body(Map.of("paused", paused))
        .patch(Gifts.FREE_OPTIONS + "/" + id)
        .statusCode();
  }

  @Test
  void aCodeIsGivenOutOnceAlsoAtTheSameMoment() {
    var sam = operators.somebody();
    var code = Catalogues.newCode();

    var statuses =
        AtOnce.times(
            8, i -> Gifts.issue(sam, Gifts.percent("5", Map.of("code", code))).statusCode());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }
}
