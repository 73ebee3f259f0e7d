package dev.kontor.sale.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Disputes;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A domain gets the dates of its registry, and what was paid for lost days comes back. */
@KontorTest
class AdoptionTest {
  @Inject Disputes disputes;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject Tables tables;
  @Inject PassingTime time;

  private Person anna;
  private LocalDate today;

  @BeforeEach
  void annaBuysDomains() {
    anna = disputes.buyer();
    today = disputes.today();
  }

  @AfterEach
  void theBooksAreClean() {
    operators.booksAreClean();
  }

  @Test
  void anEarlierExpiryShortensTheTermAndCreditsTheDays() {
    var domain = disputes.bought(anna, Disputes.name("moved-"));
    var end = today.plusYears(1);
    var earlier = end.minusDays(30);

    var listed = disputes.listed(domain).orElseThrow();
    assertThat(listed.at("/ours/termEnd").asText()).isEqualTo(end.toString());
    assertThat(listed.at("/ours/status").asText()).isEqualTo("active");
    assertThat(listed.at("/registry/state").asText()).isEqualTo("active");
    assertThat(listed.at("/registry/expiresOn").asText()).isEqualTo(earlier.toString());
    assertThat(listed.path("organisationId").asText()).isEqualTo(anna.organisationId().toString());
    var adopted = disputes.adopted(domain);

    assertThat(adopted.path("termEnd").asText()).isEqualTo(earlier.toString());
    assertThat(adopted.path("status").asText()).isEqualTo("active");
    assertThat(disputes.end(domain)).isEqualTo(earlier);
    assertThat(disputes.listed(domain)).isEmpty();
    var net = paid(domain).multiply(BigDecimal.valueOf(30));
    var lost =
        net.divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(today, end)), 2, RoundingMode.DOWN);
    assertThat(credited(domain)).isEqualByComparingTo(lost);
    assertThat(adopted.at("/credited/0/amount").asText()).isEqualTo(balance());
    assertThat(net(domain)).isEqualByComparingTo(paid(domain).subtract(lost));
    assertThat(Mailbox.text(mailbox.await(anna.email(), "another date of expiry")))
        .contains(balance());
    activity()
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].before.paidUntil", equalTo(end.toString()))
        .body("items[0].after.paidUntil", equalTo(earlier.toString()));
  }

  @Test
  void aLaterExpiryCostsNothing() {
    var domain = disputes.bought(anna, Disputes.name("spaeter-"));
    var later = today.plusYears(1).plusDays(17);
    disputes.registrySays(anna, domain, later);

    var adopted = disputes.adopted(domain);

    assertThat(adopted.path("termEnd").asText()).isEqualTo(later.toString());
    assertThat(adopted.path("credited")).isEmpty();
    assertThat(disputes.end(domain)).isEqualTo(later);
    assertThat(balance()).isEqualTo("0.00");
  }

  @Test
  void whatTheRegistryHasInRedemptionExpires() {
    var domain = disputes.bought(anna, Disputes.name("abgelaufen-"));
    tables.run("update product_term set starts_on = starts_on - 40 where product_id = ?", domain);
    var expiry = today.minusDays(3);
    disputes.registrySays(anna, domain, expiry);

    var adopted = disputes.adopted(domain);

    assertThat(adopted.path("status").asText()).isEqualTo("expired");
    assertThat(adopted.path("termEnd").asText()).isEqualTo(expiry.toString());
    assertThat(adopted.path("redemptionEnd").asText()).isEqualTo(expiry.plusDays(40).toString());
    assertThat(tables.count("product", "id = ? and restore_fee > 0", domain)).isEqualTo(1);
    assertThat(credited(domain)).isPositive();
    mailbox.await(anna.email(), "has expired");
    time.passesWithItsWork("P35D");
    assertThat(tables.count("product", "id = ? and status = 'expired'", domain)).isOne();
    time.passesWithItsWork("P2D");
    assertThat(tables.count("product", "id = ? and status = 'ended'", domain)).isOne();
  }

  @Test
  void whatTheRegistryHasNoMoreEnds() {
    var domain = disputes.bought(anna, Disputes.name("weg-"));
    disputes.registryForgets(anna, domain);
    assertThat(disputes.listed(domain).orElseThrow().at("/registry/state").asText())
        .isEqualTo("free");

    var adopted = disputes.adopted(domain);

    assertThat(adopted.path("status").asText()).isEqualTo("ended");
    assertThat(credited(domain)).isEqualByComparingTo(paid(domain));
    mailbox.await(anna.email(), "has ended");
    assertThat(Orders.invoice(anna, invoice(domain)).path("status").asText()).isEqualTo("refunded");
  }

  @Test
  void anExpiredOneBecomesActiveAgain() {
    var domain = disputes.bought(anna, Disputes.name("doch-"));
    var end = today.minusDays(5);
    tables.run(
        "update product_term set starts_on = ?, ends_on = ? where product_id = ?",
        end.minusYears(1),
        end,
        domain);
    tables.run(
        """
        update product set status = 'expired', paid_until = ?, redemption_begins_on = ?,
          redemption_ends_on = ? where id = ?""",
        end,
        end,
        end.plusDays(40),
        domain);
    disputes.check(anna, domain);

    var adopted = disputes.adopted(domain);

    assertThat(adopted.path("status").asText()).isEqualTo("active");
    assertThat(adopted.path("termEnd").asText()).isEqualTo(today.plusYears(1).toString());
  }

  @Test
  void termsThatAreLostAreTakenBack() {
    var domain = disputes.bought(anna, Disputes.name("lang-"));
    var item = Renewals.next(anna, domain.toString(), "P1Y");
    Renewals.renewed(anna, List.of(item), Map.of("paymentMethod", "sandbox:success"));
    disputes.check(anna, domain);
    assertThat(disputes.end(domain)).isEqualTo(today.plusYears(2));
    assertThat(disputes.listed(domain)).isEmpty();

    disputes.registrySays(anna, domain, today.plusYears(1));
    var adopted = disputes.adopted(domain);

    assertThat(adopted.path("termEnd").asText()).isEqualTo(today.plusYears(1).toString());
    assertThat(tables.count("product_term", "product_id = ?", domain)).isEqualTo(1);
    assertThat(adopted.path("credited")).hasSize(1);
    assertThat(balance()).isEqualTo(adopted.at("/credited/0/amount").asText());
  }

  @Test
  void whatAgreesMeanwhileStaysAsItIs() {
    var domain = disputes.bought(anna, Disputes.name("moved-"));
    tables.run(
        "update registry_domain set expires_on = ?, redemption_on = ? where name like 'moved-%'"
            + " and name = (select name from product where id = ?)",
        today.plusYears(1), today.plusYears(1), domain);

    assertThat(disputes.adopted(domain).path("termEnd").asText())
        .isEqualTo(today.plusYears(1).toString());
    assertThat(balance()).isEqualTo("0.00");
    activity().then().body("items.size()", equalTo(0));
    disputes.adopt(domain).then().statusCode(404);
  }

  private Answer activity() {
    return anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product.registry_adopted", anna.organisationId());
  }

  /** Without tax. */
  private BigDecimal paid(UUID domain) {
    return amount("select sum(net) from customer_order_line where product_id = ?", domain);
  }

  private BigDecimal net(UUID domain) {
    return amount("select sum(net) from product_term where product_id = ?", domain);
  }

  private BigDecimal credited(UUID domain) {
    return amount(
        """
        select sum(l.net) from invoice_line l join invoice i on i.id = l.invoice_id
        where i.kind = 'credit_note' and l.product_id = ?""",
        domain);
  }

  private BigDecimal amount(String statement, UUID domain) {
    return tables.one(statement, BigDecimal.class, domain).orElseThrow().movePointLeft(2);
  }

  private String invoice(UUID domain) {
    return tables
        .one("select invoice_id from customer_order_line where product_id = ?", UUID.class, domain)
        .orElseThrow()
        .toString();
  }

  private String balance() {
    return Wallets.shown(anna).split(" ", 2)[0];
  }
}
