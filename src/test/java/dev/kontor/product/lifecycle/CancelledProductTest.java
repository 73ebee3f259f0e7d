package dev.kontor.product.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Accesses;
import dev.kontor.support.Api;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-6: what is cancelled ends with its term, at once. */
@KontorTest
class CancelledProductTest {
  private static final String LAST_DAY = "Last day of cancelled products of “Anna Keller”";

  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject Ends ends;
  @Inject LifecycleService lifecycle;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Mailbox mailbox;

  private Person anna;
  private UUID organisation;
  private LocalDate today;

  @BeforeEach
  void anOrganisation() {
    anna = customers.newPerson();
    organisation = anna.organisationId();
    today = ends.today();
  }

  private void passes(String span) {
    time.passesWithItsWork(span);
    anna = customers.signIn(anna.email());
  }

  private Expectations read(UUID product) {
    return anna.calls()
        .get("/v1/organisations/" + organisation + "/products/" + product)
        .then()
        .statusCode(200);
  }

  /** What happened to a product, the first first. */
  private List<String> happened(UUID product) {
    var path = "/v1/organisations/" + organisation + "/activity?limit=100";
    var items = Api.json(anna.calls().get(path).then().statusCode(200).extract()).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(each -> each.at("/subject/id").asText().equals(product.toString()))
        .map(CancelledProductTest::line)
        .sorted()
        .toList();
  }

  private static String line(JsonNode entry) {
    return "%s %s %s>%s"
        .formatted(
            entry.path("createdAt").asText().substring(0, 16),
            entry.path("kind").asText(),
            entry.at("/before/status").asText(),
            entry.at("/after/status").asText());
  }

  private List<String> subjects() {
    return mailbox.of(anna.email()).stream()
        .map(
            mail -> {
              try {
                return mail.getSubject();
              } catch (MessagingException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  private static List<String> told(Service service, UUID product) {
    return service.events().stream()
        .filter(each -> each.path("productId").asText().equals(product.toString()))
        .map(each -> each.path("kind").asText())
        .toList();
  }

  @Test
  void itEndsWithItsTermWithoutExpiring() {
    var hosts = services.enter("web_hosting");
    var end = today.plusDays(5);
    var site = ends.product(organisation, "Site", end);
    var blog = ends.product(organisation, "Blog", end);
    Cancelling.cancelled(anna, site, "end_of_term");

    passes("P3D");
    read(site).body("status", equalTo("cancelled"));
    assertThat(subjects()).doesNotContain(LAST_DAY);
    var noon = end.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
    passes(Duration.between(time.now(), noon).toString());
    lifecycle.inTheMorning(organisation, end.minusDays(1));
    passes("P1D");

    read(site).body("status", equalTo("ended"));
    read(blog).body("status", equalTo("expired"));
    assertThat(Accesses.mayI(anna, organisation, site, "use")).isEqualTo("product_ended");
    assertThat(happened(site))
        .anyMatch(each -> each.equals(end + "T00:00 product.ended cancelled>ended"))
        .noneMatch(each -> each.contains("product.expired"));
    assertThat(told(hosts, site))
        .containsExactly(
            "product.added", "product.activated", "product.cancelled", "product.ended");
    var cancelled =
        hosts.events().stream()
            .filter(each -> each.path("kind").asText().equals("product.cancelled"))
            .findFirst()
            .orElseThrow()
            .path("data");
    assertThat(cancelled.path("endsOn").asText()).isEqualTo(end.toString());
    assertThat(cancelled.path("type").asText()).isEqualTo("web_hosting");
    assertThat(cancelled.path("name").asText()).isEqualTo("Site");
    assertThat(subjects().stream().filter(LAST_DAY::equals)).hasSize(1);
    assertThat(Mailbox.text(mailbox.await(anna.email(), LAST_DAY)))
        .contains("• Site")
        .doesNotContain("Blog");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "Last day of products of")))
        .contains("• Blog")
        .doesNotContain("Site");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "have expired")))
        .contains("• Blog")
        .doesNotContain("Site");
    Api.isRefused(Cancelling.reinstate(anna, site), 409, "product-ended", null);

    lifecycle.atMidnight(organisation, end);
    passes("P20D");

    assertThat(subjects().stream().filter(LAST_DAY::equals)).hasSize(1);
    assertThat(told(hosts, site).stream().filter("product.ended"::equals)).hasSize(1);
  }

  @Test
  void itsEndIsOverAlsoBeforeItsTaskHasRun() {
    var end = today.plusDays(1);
    var site = ends.product(organisation, "Site", end);
    Cancelling.cancelled(anna, site, "end_of_term");
    tables.run("delete from scheduled_task where task_instance like ?", organisation + "%");

    passes("P1D");

    read(site).body("status", equalTo("cancelled"));
    Api.isRefused(Cancelling.reinstate(anna, site), 409, "product-ended", null);
    Api.isRefused(Cancelling.ask(anna, site, "now"), 409, "product-ended", null);
    lifecycle.atMidnight(organisation, end);
    read(site).body("status", equalTo("ended"));
  }

  @Test
  void whatIsReinstatedExpiresAsEver() {
    var hosts = services.enter("web_hosting");
    var end = today.plusDays(5);
    var site = ends.product(organisation, "Site", end);
    Cancelling.cancelled(anna, site, "end_of_term");
    passes("P2D");
    Cancelling.reinstate(anna, site).then().statusCode(204);

    passes("P3D");

    read(site).body("status", equalTo("expired"));
    assertThat(told(hosts, site))
        .containsExactly(
            "product.added",
            "product.activated",
            "product.cancelled",
            "product.reinstated",
            "product.expired");
    assertThat(subjects())
        .contains("Last day of products of “Anna Keller”")
        .doesNotContain(LAST_DAY);
    Api.isRefused(Cancelling.ask(anna, site, "end_of_term"), 409, "product-term-over", null);

    Cancelling.cancelled(anna, site, "now");

    read(site).body("status", equalTo("ended"));
    assertThat(told(hosts, site)).endsWith("product.expired", "product.ended");
    passes("P20D");
    assertThat(told(hosts, site).stream().filter("product.ended"::equals)).hasSize(1);
  }

  @Test
  void aLockDoesNotKeepItFromItsEnd() {
    var site = ends.product(organisation, "Site", today.plusDays(1));
    Cancelling.cancelled(anna, site, "end_of_term");
    anna.calls()
        .put("/v1/organisations/" + organisation + "/products/" + site + "/lock")
        .then()
        .statusCode(200);

    passes("P1D");

    read(site).body("status", equalTo("ended"));
  }

  @Test
  void aDomainExpiresAndIsNotReinstatedAfterItsTerm() {
    var term = NewTerm.notSold(today.minusDays(10), today.plusDays(2), null, null);
    var domain = shelf.add(organisation, "domain", Shelf.newDomainName(), term);
    Cancelling.cancelled(anna, domain, "end_of_term");

    passes("P3D");

    read(domain).body("status", equalTo("expired")).body("domain.state", equalTo("redemption"));
    Api.isRefused(Cancelling.reinstate(anna, domain), 409, "product-term-over", null);
    Api.isRefused(Cancelling.ask(anna, domain, "end_of_term"), 409, "product-term-over", null);
    Api.isRefused(Cancelling.ask(anna, domain, "now"), 409, "domain-ends-with-term", null);
  }
}
