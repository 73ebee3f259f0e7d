package dev.kontor.product.catalogue;

import static dev.kontor.support.Catalogues.both;
import static dev.kontor.support.Catalogues.money;
import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.putExtension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.platform.money.Money;
import dev.kontor.support.Answer;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the renewal warranty of an extension costs changes where somebody says so, only. */
@KontorTest
class DomainWarrantyTest {
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Catalogue catalogue;
  @Inject Jdbi jdbi;

  private Person sam;
  private String name;
  private LocalDate today;
  private LocalDate next;
  private LocalDate later;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
    name = newCode();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    next = today.plusDays(30);
    later = today.plusDays(60);
  }

  @Test
  void itsPriceHoldsFromItsDayInEachCurrency() {
    var prices = List.of(money("2.80", "EUR"), money("2.90", "CHF"));
    put(today, "10.00", prices)
        .then()
        .statusCode(200)
        .body("terms[0].warranty.amount", contains("2.90", "2.80"));
    put(next, "10.00", both("1.00")).then().statusCode(200);
    put(next, "10.00", both("0.00")).then().statusCode(200).body("terms", hasSize(2));

    assertThat(warranty("CHF", today)).isEqualTo("2.90");
    assertThat(warranty("EUR", next.minusDays(1))).isEqualTo("2.80");
    assertThat(warranty("EUR", next)).isEqualTo("0.00");
  }

  @Test
  void ofANewExtensionItCostsNothingUntilSomebodySaysSo() {
    put(next, "10.00", null)
        .then()
        .statusCode(200)
        .body("terms[0].warranty.currency", contains("CHF", "EUR"))
        .body("terms[0].warranty.amount", contains("0.00", "0.00"));
    put(today, "9.00", null).then().statusCode(200);

    assertThat(warranty("CHF", today)).isEqualTo("0.00");
  }

  @Test
  void leftOutItStaysAsItWasOnThatDay() {
    put(today, "10.00", both("2.90")).then().statusCode(200);
    put(later, "10.00", both("3.90")).then().statusCode(200);
    put(next, "11.00", null).then().statusCode(200).body("terms", hasSize(3));
    put(later, "12.00", null).then().statusCode(200).body("terms", hasSize(3));
    put(later.plusDays(1), "13.00", null).then().statusCode(200);

    assertThat(warranty("CHF", next)).isEqualTo("2.90");
    assertThat(warranty("CHF", later.minusDays(1))).isEqualTo("2.90");
    assertThat(warranty("CHF", later)).isEqualTo("3.90");
    assertThat(warranty("CHF", later.plusDays(1))).isEqualTo("3.90");
  }

  @Test
  void whatHoldsIsSaidAgainButNotChanged() {
    put(today, "10.00", both("2.90")).then().statusCode(200);
    put(today, "10.00", null).then().statusCode(200).body("terms", hasSize(1));
    put(today, "10.00", both("2.90")).then().statusCode(200).body("terms", hasSize(1));

    put(today, "10.00", both("3.00")).then().statusCode(409);
    assertThat(warranty("CHF", today)).isEqualTo("2.90");
  }

  /** As they come out of installations whose catalogue knew of no warranty. */
  @Test
  void pricesOfBeforeHaveAFreeOneAndNoneIsBelowZero() {
    QuarkusTransaction.begin();
    try {
      execute("insert into domain_extension values (?, '2026-01-01', 30)");
      execute(
          "insert into domain_extension_price (name, valid_from, currency, renewal, restoration)"
              + " values (?, '2026-01-01', 'CHF', 1000, 5000)");
      assertThat(warranty("CHF", today)).isEqualTo("0.00");
      assertThatThrownBy(
              () -> execute("update domain_extension_price set warranty = -1 where name = ?"))
          .hasMessageContaining("ck_domain_extension_price_warranty");
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void execute(String sql) {
    jdbi.useHandle(handle -> handle.execute(sql, name));
  }

  private Answer put(LocalDate from, String renewal, List<Map<String, String>> warranty) {
    var details = new HashMap<String, Object>();
    details.put("validFrom", from.toString());
    details.put("redemptionDays", 30);
    details.put("renewal", both(renewal));
    details.put("restoration", both("50.00"));
    if (warranty != null) {
      details.put("warranty", warranty);
    }
    return putExtension(sam, name, details);
  }

  private String warranty(String currency, LocalDate on) {
    return catalogue
        .extension("example." + name, on)
        .flatMap(each -> each.warranty(currency))
        .map(Money::amount)
        .orElse("");
  }
}
