package dev.kontor.sale.restoration;

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
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many restore a domain at the same moment: it is sold once. */
@KontorTest
class RestorationConcurrencyTest {
  private static final List<Map<String, Object>> MEANS =
      List.of(
          Map.of("prepaidAll", true),
          Map.of("paymentMethod", "sandbox:success"),
          Map.of("paymentMethod", "sandbox:pending-success"),
          Map.of("paymentMethod", "bank_transfer"));

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Domains domains;
  @Inject PassingTime time;

  @Test
  void ofManyWhoRestoreItInDifferentWaysOneDoes() {
    var anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    var end = domains.today().plusDays(1);
    var domain = domains.expiring(anna, end);
    var moment = end.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(1));
    time.passesWithItsWork(Duration.between(time.now(), moment).toString());
    var again = customers.signIn(anna.email());
    Wallets.fill(again, "200.00");
    var path = Domains.path(again, domain) + "/restoration";

    var answers =
        AtOnce.times(
            12,
            i -> {
              var body = new java.util.HashMap<>(MEANS.get(i % MEANS.size()));
              body.put("expectedTotal", Wallets.chf("63.67"));
              return Wallets.post(again, path, body);
            });

    assertThat(answers).filteredOn(each -> each.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 201)
        .extracting(RestorationConcurrencyTest::problem)
        .containsAnyOf("/problems/renewal-pending", "/problems/domain-not-expired")
        .isSubsetOf("/problems/renewal-pending", "/problems/domain-not-expired");
    operators.booksAreClean();
  }

  private static String problem(Answer answer) {
    return Api.json(answer).path("type").asText();
  }
}
