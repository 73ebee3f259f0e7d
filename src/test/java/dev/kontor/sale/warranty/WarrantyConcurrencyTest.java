package dev.kontor.sale.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.Domains;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Warranties act at the moment at which people renew the same domains. */
@KontorTest
class WarrantyConcurrencyTest {
  private static final int DOMAINS = 8;
  private static final String ACTED = "acted";
  private static final List<Map<String, Object>> MEANS =
      List.of(
          Map.of("prepaidAll", true),
          Map.of("paymentMethod", "sandbox:success"),
          Map.of("paymentMethod", "sandbox:pending-success"));

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Domains domains;
  @Inject WarrantyRenewalService service;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void eachIsRenewedOnce() {
    var anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    var end = domains.today().plusDays(2);
    var bought = Stream.generate(() -> domains.expiring(anna, end)).limit(DOMAINS).toList();
    bought.forEach(each -> Domains.warrant(anna, each, true).then().statusCode(204));
    var evening = end.atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofMinutes(125));
    time.passesWithItsWork(Duration.between(time.now(), evening).toString());
    var again = customers.signIn(anna.email());
    Wallets.fill(again, "500.00");
    var day = LastDay.of(anna.organisationId(), end).last();
    var calls = new ArrayList<Callable<String>>();
    for (var domain : bought) {
      var item = Renewals.next(again, domain.toString(), "P1Y");
      for (var means : MEANS) {
        var body = Renewals.body(again, List.of(item), means);
        calls.add(() -> outcome(Renewals.renew(again, body)));
      }
      calls.add(() -> acts(day, domain));
      calls.add(() -> acts(day, domain));
    }

    var outcomes = AtOnce.all(calls);
    time.passesWithItsWork("PT1M");

    assertThat(outcomes)
        .isSubsetOf(
            ACTED,
            "201",
            "409 /problems/already-renewed",
            "409 /problems/renewal-pending",
            "409 /problems/term-end-changed");
    for (var domain : bought) {
      assertThat(
              tables.all(
                  "select ends_on::text from product_term where product_id = ? order by 1",
                  String.class,
                  domain))
          .containsExactly(end.toString(), end.plusYears(1).toString());
    }
    assertThat(
            tables.count(
                "customer_order_line",
                "organisation_id = ? and kind = 'renewal' and state = 'delivered'",
                anna.organisationId()))
        .isEqualTo(DOMAINS);
    operators.booksAreClean();
  }

  /** As its task does: once more where somebody has just ordered. */
  private String acts(LastDay day, UUID domain) {
    while (!service.renew(day, domain)) {
      Thread.onSpinWait();
    }
    return ACTED;
  }

  private static String outcome(Answer answer) {
    return answer.statusCode() == 201
        ? "201"
        : answer.statusCode() + " " + Api.json(answer).path("type").asText();
  }
}
