package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.invoice.export.ManyInvoices;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Baskets;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Statements;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Hot paths are a known, small number of SQL statements each, however many rows there are. */
@KontorTest
class StatementCountTest {
  /**
   * Who calls, whose organisation it is, the key (3), the customer (2), the rates, the account, the
   * entry (2), the number, the invoice (4), activity with its keys (4), the day's mail.
   */
  private static final int CHARGE = 21;

  /**
   * An order of products that go on, with the keys of its activity (3), without what each takes.
   */
  private static final int RENEWAL = 51;

  /**
   * The line of the order (3), the term, the product, the line of the invoice, activity with its
   * keys (2), the feed.
   */
  private static final int RENEWED_PRODUCT = 9;

  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Shelf shelf;
  @Inject Operators operators;
  @Inject Services services;
  @Inject Statements statements;
  @Inject Jdbi jdbi;

  @Test
  void thePageOfMembersIsReadInTwoStatementsHoweverManyThereAre() {
    var anna = customers.newPerson();
    var path = "/v1/organisations/" + anna.organisationId() + "/members?limit=200";
    assertTakes(2, () -> get(anna, path));

    crowd.join(anna.organisationId(), "collaborator", 2000);

    assertTakes(2, () -> get(anna, path));
    assertTakes(2, () -> get(anna, path + "&q=nobody7&role=collaborator"));
  }

  /** Who calls, the bound, and one for each thousand documents. */
  @Test
  void anExportTakesOneStatementForEachPortion() {
    var anna = customers.newPerson();
    ManyInvoices.insert(jdbi, anna.organisationId(), 2500);
    var path = "/v1/organisations/" + anna.organisationId() + "/invoices/export?format=csv";

    assertTakes(5, () -> anna.calls().header("Accept", "*/*").get(path));
  }

  @Test
  void anOrganisationIsReadInTwoStatements() {
    var anna = customers.newPerson();

    assertTakes(2, () -> get(anna, "/v1/organisations/" + anna.organisationId()));
  }

  @Test
  void signingInTakesSixStatements() {
    var anna = customers.newPerson();

    assertTakes(
        6,
        () ->
            Api.request()
                .body(Map.of("email", anna.email(), "password", Person.PASSWORD))
                .post("/v1/auth/sign-in"));
  }

  /**
   * Who calls and may still, the organisation, the addressee, the language, room for one more (3),
   * the sender and what they sent (3), the name, the invitation, activity, and the keys of who
   * invites and is invited (2).
   */
  @Test
  void anInvitationTakesSixteenStatements() {
    var anna = customers.newPerson();

    assertTakes(16, () -> invite(anna));
  }

  private static Answer invite(Person inviter) {
    return inviter
        .calls()
        .body(Map.of("email", Customers.newAddress(), "role", "external"))
        .post("/v1/organisations/{id}/invitations", inviter.organisationId());
  }

  /**
   * However many lines there are: the cart, its lines and coupons, organisation, offers, prices,
   * free options, recipient.
   */
  @Test
  void aCartIsReadInThirteenStatementsHoweverManyLinesItHas() {
    var anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    var cart = Baskets.open(anna);
    Baskets.addLine(anna, cart);
    assertTakes(13, () -> get(anna, Baskets.path(anna, cart)));

    for (int i = 0; i < 19; i++) {
      Baskets.addLine(anna, cart);
    }

    assertTakes(13, () -> get(anna, Baskets.path(anna, cart)));
  }

  @Test
  void otherListsTakeTwoStatementsForManyRowsAndForOne() {
    var anna = customers.newPerson();
    fill(anna);
    for (var path :
        new String[] {
          "/v1/organisations",
          "/v1/me/organisations",
          "/v1/me/invitations",
          "/v1/me/sessions",
          "/v1/organisations/" + anna.organisationId() + "/invitations",
          "/v1/organisations/" + anna.organisationId() + "/billing-addresses"
        }) {
      assertTakes(2, () -> get(anna, path + "?limit=1"));
      assertTakes(2, () -> get(anna, path + "?limit=200"));
    }
  }

  /** Who calls, the entries, and the keys of all that they tell of. */
  @Test
  void activityTakesThreeStatementsForManyRowsAndForOne() {
    var anna = customers.newPerson();
    fill(anna);
    for (var path :
        List.of("/v1/me/activity", "/v1/organisations/" + anna.organisationId() + "/activity")) {
      assertTakes(3, () -> get(anna, path + "?limit=1"));
      assertTakes(3, () -> get(anna, path + "?limit=200"));
    }
  }

  @Test
  void productsOfAllOrganisationsAreFoundInTwoStatements() {
    var anna = customers.newPerson();
    assertTakes(2, () -> get(anna, "/v1/me/products?limit=200"));

    shelf.add(anna, "drive", 250);

    assertTakes(2, () -> get(anna, "/v1/me/products?limit=200"));
    assertTakes(2, () -> get(anna, "/v1/me/products?q=drive%207"));
  }

  /** Who calls, the currency of prices, the products. */
  @Test
  void productsWithTheirTermsAreListedInThreeStatements() {
    var anna = customers.newPerson();
    var path = "/v1/organisations/" + anna.organisationId() + "/products?limit=200";
    assertTakes(3, () -> get(anna, path));

    shelf.add(anna, "drive", 250);

    assertTakes(3, () -> get(anna, path));
  }

  @Test
  void aChargeWithItsInvoiceTakesTwentyOneStatementsAndItsStatementThree() {
    var operator = operators.somebody();
    var anna = customers.newPerson();
    Wallets.fill(anna, "100.00");

    assertTakes(CHARGE, () -> Wallets.charge(operator, anna.organisationId(), "1.00"));
    assertTakes(3, () -> get(anna, Wallets.path(anna)));
    assertTakes(3, () -> get(anna, Wallets.path(anna) + "/entries?limit=200"));
    assertTakes(2, () -> get(anna, Wallets.path(anna) + "/top-ups?limit=200"));
    assertTakes(2, () -> get(anna, Wallets.path(anna) + "/withdrawals?limit=200"));
  }

  /** Who calls, the orders, and what they add up to. */
  @Test
  void ordersAreListedInTwoStatementsAndAddedUpInOneMore() {
    var anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    for (var i = 0; i < 3; i++) {
      Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    }
    var path = "/v1/organisations/" + anna.organisationId() + "/orders?kind=cart&limit=";

    assertTakes(2, () -> get(anna, path + "1"));
    assertTakes(2, () -> get(anna, path + "200"));
    assertTakes(3, () -> get(anna, path + "1&totals=true"));
    assertTakes(3, () -> get(anna, path + "200&totals=true"));
  }

  /** Who calls, what is taken up by it, the events, whether it may still. */
  @Test
  void aServiceGoesOnInItsFeedInFourStatements() {
    var anna = customers.newPerson();
    var service = services.enter("drive");
    shelf.add(anna, "drive", 250);
    var next = Api.json(service.calls().get("/v1/service/events?limit=10")).path("next").asText();

    assertTakes(4, () -> service.calls().get("/v1/service/events?after=" + next));
  }

  /** Who calls, factors, recovery (4), sessions, app passwords, and all API tokens in one. */
  @Test
  void theSecurityCheckupTakesNineStatementsHoweverManyOrganisationsThereAre() {
    var anna = customers.newPerson();
    for (var i = 0; i < 3; i++) {
      var answer =
          anna.calls().body(Map.of("name", "Other", "type", "school")).post("/v1/organisations");
      var other = UUID.fromString(Api.json(answer).path("id").asText());
      ApiTokens.ofOrganisation(anna.in(other), "members:read");
    }
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update api_token set expires_at = created_at + interval '5 days'"
                    + " where created_by = ?",
                anna.id()));

    assertTakes(9, () -> get(anna, "/v1/me/security-checkup"));
  }

  private void assertTakes(long expected, Supplier<Answer> call) {
    var ran = statements.of(call);
    assertThat(ran.count()).as(ran.toString()).isEqualTo(expected);
  }

  private void fill(Person person) {
    var address = Map.of("line1", "Weg 1", "postalCode", "3011", "city", "Bern", "country", "CH");
    for (var i = 0; i < 2; i++) {
      customers.invite(person, Customers.newAddress(), "external");
      person
          .calls()
          .body(Map.of("name", "Address " + i, "address", address))
          .post("/v1/organisations/{id}/billing-addresses", person.organisationId());
      person.calls().body(Map.of("name", "Other", "type", "school")).post("/v1/organisations");
      customers.signIn(person.email());
      customers.invite(customers.newPerson(), person.email(), "external");
    }
  }

  @Test
  void aRenewalTakesNineStatementsForEachProduct() {
    var one = statements.of(renewals(1));
    var ten = statements.of(renewals(10));

    assertThat(one.count()).as(one.toString()).isEqualTo(RENEWAL + RENEWED_PRODUCT);
    assertThat(ten.count()).as(ten.toString()).isEqualTo(RENEWAL + 10 * RENEWED_PRODUCT);
  }

  /** Each call renews so many products for one more year, from prepaid. */
  private Supplier<Answer> renewals(int count) {
    var anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    Wallets.credit(operators.somebody(), anna.organisationId(), "20000.00");
    var cart = Baskets.open(anna);
    for (var i = 0; i < count; i++) {
      Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
    }
    Orders.placed(anna, cart, Map.of("prepaidAll", true));
    var items = Renewals.all(anna);
    var years = new AtomicInteger();
    var body = Renewals.body(anna, later(items, 0), Map.of("prepaidAll", true));
    return () -> {
      body.put("items", later(items, years.getAndIncrement()));
      return Renewals.renew(anna, body);
    };
  }

  private static List<Map<String, Object>> later(List<JsonNode> items, int years) {
    return items.stream()
        .map(
            each ->
                Renewals.item(
                    each.path("productId").asText(),
                    LocalDate.parse(each.path("termEnd").asText()).plusYears(years).toString(),
                    "P1Y"))
        .toList();
  }

  private static Answer get(Person person, String path) {
    return person.calls().get(path);
  }
}
