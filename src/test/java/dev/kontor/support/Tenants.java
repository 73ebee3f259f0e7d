package dev.kontor.support;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes customers whose organisation has one of everything, and lists with a second page. */
@Singleton
public class Tenants {
  private static final String SECOND = "second organisation";

  /** The membership of somebody who is no legal representative. */
  public static final String COLLEAGUE = "colleague";

  private final Customers customers;
  private final Shelf shelf;
  private final Operators operators;

  Tenants(Customers customers, Shelf shelf, Operators operators) {
    this.customers = customers;
    this.shelf = shelf;
    this.operators = operators;
  }

  /** An id of nothing that exists. */
  public static String unknownId() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  /** A customer who has just signed in. */
  public Tenant settle() {
    var person = customers.newPerson();
    var colleague = customers.newMember(person, "collaborator");
    customers.invite(person, Customers.newAddress(), "external");
    Organisation.addBillingAddress(person);
    addGroup(person);
    Wallets.fill(person, "500.00");
    addPaymentMethod(person);
    addWithdrawal(person);
    shelf.add(person, "mail_service");
    Baskets.open(person);
    // From two new devices, which two security mails tell of.
    List.of(
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0")
        .forEach(device -> customers.signIn(person.email(), device));
    var ids = new HashMap<String, String>();
    ids.put("organisationId", person.organisationId().toString());
    ids.put("memberId", customers.memberId(person, person));
    ids.put(SECOND, addOrganisation(person));
    ids.put("slug", "stale-version");
    ids.put("name", "alpenglueck.ch");
    ids.put(COLLEAGUE, customers.memberId(person, colleague));
    ids.put("code", "drive");
    var topUp = Api.json(Wallets.topUp(person, "500.00", "sandbox:success"));
    ids.put("topUpId", topUp.path("id").asText());
    ids.put("paymentId", topUp.at("/payment/id").asText());
    ids.put("invoiceId", addInvoice(person));
    addInvoice(person);
    ids.put("invoiceExportId", InvoiceExports.ready(person));
    ids.put("orderId", addOrder(person));
    addOrder(person);
    ids.put("provider", "sandbox");
    return restocked(new Tenant(person, ids));
  }

  /** The same customer with new things in the place of those that calls may have used up. */
  public Tenant restocked(Tenant tenant) {
    var ids = new HashMap<>(tenant.ids());
    var invited = customers.invite(tenant.person(), Customers.newAddress(), "external");
    ids.put("invitationId", invited);
    ids.put("billingAddressId", Organisation.addBillingAddress(tenant.person()));
    ids.put("groupId", addGroup(tenant.person()));
    ids.put("paymentMethodId", addPaymentMethod(tenant.person()));
    ids.put("withdrawalId", addWithdrawal(tenant.person()));
    ids.put(
        "apiTokenId", ApiTokens.ofOrganisation(tenant.person(), "members:read").id().toString());
    var cart = Baskets.open(tenant.person());
    ids.put("cartId", cart);
    ids.put("lineId", Baskets.addLine(tenant.person(), cart));
    ids.put("couponCode", Baskets.addCoupon(tenant.person(), cart, operators.somebody()));
    var product = shelf.add(tenant.person(), "mail_service");
    ids.put("productId", product.toString());
    Accesses.replace(
        tenant.person(), ids.get(COLLEAGUE), Accesses.matrix(Accesses.on(product, "use")));
    return new Tenant(tenant.person(), Map.copyOf(ids));
  }

  /** The same customer in a session of its own. */
  public Tenant signedInAgain(Tenant tenant) {
    return new Tenant(customers.signIn(tenant.person().email()), tenant.ids());
  }

  /** Invites somebody to both of the customer's organisations. */
  public void inviteTwice(Tenant inviter, String email) {
    var person = inviter.person();
    customers.invite(person, email, "external");
    var second = UUID.fromString(inviter.ids().get(SECOND));
    customers.invite(
        new Person(person.id(), person.email(), person.accessToken(), "", null, second),
        email,
        "external");
  }

  private static String addOrganisation(Person person) {
    Answer answer =
        person
            .calls()
            .body(Map.of("name", "Alpenglück", "type", "company"))
            .post("/v1/organisations");
    return Api.json(answer.then().statusCode(201).extract()).path("id").asText();
  }

  private static String addOrder(Person person) {
    Organisation.addBillingAddress(person);
    return Orders.bought(person, Baskets.line("mail_service_team", "P1M"), "sandbox:success")
        .path("id")
        .asText();
  }

  private static String addGroup(Person person) {
    return person
        .calls()
        .body(Map.of("name", unknownId()))
        .post("/v1/organisations/{id}/groups", person.organisationId())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String addPaymentMethod(Person person) {
    var body = Map.<String, Object>of("type", "card", "token", "sandbox:success");
    var path = "/v1/organisations/" + person.organisationId() + "/payment-methods";
    return created(Wallets.post(person, path, body));
  }

  private static String addWithdrawal(Person person) {
    return created(Wallets.withdraw(person, "1.00"));
  }

  private static String created(Answer answer) {
    return Api.json(answer.then().statusCode(201).extract()).path("id").asText();
  }

  /** Whether the customer's access token still works. */
  public static boolean isSignedIn(Tenant tenant) {
    return new Wire.Request("GET", "/v1/me")
        .bearer(tenant.person().accessToken())
        .send()
        .isSuccess();
  }

  private String addInvoice(Person person) {
    return Api.json(Wallets.charge(operators.somebody(), person.organisationId(), "1.00"))
        .at("/reference/id")
        .asText();
  }
}
