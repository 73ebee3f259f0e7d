package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Baskets;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tenant;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wallets;
import dev.kontor.support.Wire;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INT-1: an organisation's own token is nobody's in person, and does what it was made for. */
@KontorTest
class OrganisationTokenStoryTest {
  private static final byte[] LOGO =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  /** Done, or refused for another reason than who calls. */
  private static final Set<Integer> PASSED = Set.of(200, 201, 202, 204, 409, 422);

  private static final String OTHERS = ".*(account:read|organisation:write).*";

  private static final String[] EVERYTHING = {
    "organisation:read",
    "members:read",
    "members:write",
    "products:read",
    "products:write",
    "money:read",
    "money:write",
    "security:read",
    "security:write"
  };

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject Shelf shelf;
  @Inject Tenants tenants;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  /** Somebody who calls by a token, as helpers know it. */
  private static Person script(Person person, String token) {
    return new Person(
        person.id(),
        person.email(),
        token,
        person.refreshToken(),
        person.sessionId(),
        person.organisationId());
  }

  private static Person script(Person person) {
    return script(person, ApiTokens.ofOrganisation(person, EVERYTHING).token());
  }

  @Test
  void eachOperationThatIsOpenToTokensPasses() {
    var tenant = tenants.settle();
    tenant
        .person()
        .calls()
        .contentType("image/webp")
        .body(LOGO)
        .put("/v1/organisations/" + tenant.ids().get("organisationId") + "/logo");
    var token = script(tenant.person());
    // Administrators manage all but legal representatives.
    tenant = with(tenant, "memberId", tenant.ids().get(Tenants.COLLEAGUE));
    var wrong = new ArrayList<String>();
    for (var operation : openOperations()) {
      if (operation.id().equals("removeGroupMember")) {
        tenant.person().calls().put(tenant.path(operation)).then().statusCode(204);
      }
      if (operation.path().contains("apiTokenId")) {
        tenant = withToken(tenant);
      }
      var answer = withBody(operation, new Tenant(token, tenant.ids()), tenant).send();
      if (!isRight(operation, answer)) {
        wrong.add(operation + " " + answer.statusCode() + " " + answer);
      }
      if (operation.method().equals("DELETE")) {
        tenant = tenants.restocked(tenant);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Tenant withToken(Tenant tenant) {
    var made = ApiTokens.ofOrganisation(tenant.person(), "members:read");
    return with(tenant, "apiTokenId", made.id().toString());
  }

  private static Tenant with(Tenant tenant, String name, String id) {
    var ids = new HashMap<>(tenant.ids());
    ids.put(name, id);
    return new Tenant(tenant.person(), ids);
  }

  /** What users' own tokens are for, and what only legal representatives may. */
  private static boolean isRight(Operation operation, Answer answer) {
    return operation.node().path("security").toString().matches(OTHERS)
        ? answer.statusCode() == 403
        : PASSED.contains(answer.statusCode());
  }

  private static List<Operation> openOperations() {
    var open =
        Contract.committed().operations().stream()
            .filter(each -> each.node().path("security").toString().matches(".*:(read|write)\".*"))
            .toList();
    assertThat(open).hasSizeGreaterThan(100);
    return open;
  }

  private static Wire.Request withBody(Operation operation, Tenant caller, Tenant tenant) {
    var call = caller.calls(operation);
    var product = tenant.ids().get("productId");
    return switch (operation.id()) {
      case "putLogo" -> call.body("image/webp", LOGO);
      case "editProduct" -> call.body("application/json", "{}");
      case "switchAutoRenewal" ->
          call.body(
              "application/json",
              "{\"productIds\": [\"%s\"], \"enabled\": false}".formatted(product));
      default -> call;
    };
  }

  @Test
  void itOrdersFromPrepaidMoney() {
    Wallets.fill(anna, "500.00");
    Organisation.addBillingAddress(anna);
    var script = script(anna);
    var cart = Baskets.open(script);
    Baskets.added(script, cart, Baskets.line("mail_service_basic", "P1Y"));
    Baskets.added(script, cart, Baskets.domain("domain_ch", Shelf.newDomainName()));
    var order = Orders.placed(script, cart, Map.of("prepaidAll", true));
    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.path("orderedBy").asText()).isEqualTo(tokenId(anna));
    mailbox.await(anna.email(), "order");
    assertThat(Orders.products(anna)).hasSize(2);
    script
        .calls()
        .get("/v1/organisations/{o}/activity?kind=order.paid", anna.organisationId())
        .then()
        .statusCode(200)
        .body("items[0].actor.kind", equalTo("api_token"))
        .body("items[0].actor.name", equalTo("Script"));
  }

  private static String tokenId(Person person) {
    return person
        .calls()
        .get(ApiTokens.OF_ORGANISATION, person.organisationId())
        .path("items[0].id");
  }

  @Test
  void itGivesTheUseOfAProductAndLocksIt() {
    var carl = customers.newMember(anna, "collaborator");
    var drive = shelf.add(anna, "drive");
    var script = script(anna);
    var users = "/v1/organisations/{o}/products/{p}/users";
    script
        .calls()
        .put(users + "/" + customers.memberId(anna, carl), anna.organisationId(), drive)
        .then()
        .statusCode(204);
    script
        .calls()
        .get(users, anna.organisationId(), drive)
        .then()
        .body("items.email", hasItem(carl.email()));
    script
        .calls()
        .put("/v1/organisations/{o}/products/{p}/lock", anna.organisationId(), drive)
        .then()
        .statusCode(200);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "locked"))).contains("Script");
  }

  @Test
  void itAsksAboutMembersButIsNone() {
    var drive = shelf.add(anna, "drive");
    var script = script(anna);
    var path = "/v1/organisations/{o}/access-checks";
    var question = Map.<String, Object>of("productId", drive, "right", "use");
    Api.isRefused(
        script.calls().body(question).post(path, anna.organisationId()),
        422,
        "check-incomplete",
        "userId");
    script
        .calls()
        .body(Map.of("productId", drive, "right", "use", "userId", anna.id()))
        .post(path, anna.organisationId())
        .then()
        .statusCode(200);
    var unseeing = ApiTokens.ofOrganisation(anna, "products:read");
    Api.isRefused(
        unseeing
            .calls()
            .body(Map.of("productId", drive, "right", "use", "userId", anna.id()))
            .post(path, anna.organisationId()),
        403,
        "scope-missing",
        null);
  }

  @Test
  void ofDomainsItKnowsItsOwnOrganisations() {
    var other = customers.newPerson();
    var mine = Shelf.newDomainName();
    var theirs = Shelf.newDomainName();
    shelf.add(anna.organisationId(), "domain", mine);
    shelf.add(other.organisationId(), "domain", theirs);
    var both = customers.newMember(other, "legal_representative").in(anna.organisationId());
    join(both);
    var script = script(anna);
    assertThat(holders(script, mine)).containsExactly(anna.organisationId().toString());
    assertThat(holders(script, theirs)).isEmpty();
    assertThat(holders(both, theirs)).containsExactly(other.organisationId().toString());
    var asked = ApiTokens.asked("products:read");
    asked.put("organisationId", anna.organisationId());
    var limited =
        script(both, ApiTokens.made(both.calls().body(asked).post(ApiTokens.OWN)).token());
    assertThat(holders(limited, mine)).containsExactly(anna.organisationId().toString());
    assertThat(holders(limited, theirs)).isEmpty();
  }

  private void join(Person person) {
    var id = customers.invite(anna, person.email(), "legal_representative");
    person.calls().post("/v1/me/invitations/" + id + "/accept").then().statusCode(200);
  }

  private static List<String> holders(Person caller, String name) {
    return Api.texts(
        Api.json(caller.calls().get("/v1/domains/" + name + "/availability")).path("yours"),
        "organisationId");
  }

  /** Which scope a second right of an operation needs is told as that of the first one is. */
  @Test
  void whatCostsMoneyNeedsThatScopeToo() {
    var product = shelf.add(anna, "mail_service");
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + product;
    var products = ApiTokens.personal(anna, "products:write");
    needs("money:write", products.calls().put(path + "/auto-renewal"));
    products.calls().delete(path + "/auto-renewal").then().statusCode(204);
    needs("money:write", products.calls().put(path + "/renewal-warranty"));
    var many = Map.<String, Object>of("productIds", List.of(product), "enabled", false);
    var money = ApiTokens.personal(anna, "money:write");
    var all = "/v1/organisations/" + anna.organisationId() + "/auto-renewal";
    needs("products:write", money.calls().body(many).put(all));
    script(anna).calls().body(many).put(all).then().statusCode(204);
  }

  private static void needs(String scope, Answer answer) {
    Api.isRefused(answer, 403, "scope-missing", null);
    answer.then().body("scope", equalTo(scope));
  }

  /** The same key of a person, of their script, and of another one: three calls. */
  @Test
  void itsKeysAreItsOwn() {
    var first = ApiTokens.personal(anna, "members:write");
    var second = ApiTokens.personal(anna, "members:write");
    var key = UUID.randomUUID().toString();
    var groups = new ArrayList<String>();
    for (var calls : List.of(anna.calls(), first.calls(), second.calls())) {
      groups.add(
          calls
              .header("Idempotency-Key", key)
              .body(Map.of("name", "Group " + groups.size()))
              .post("/v1/organisations/{o}/groups", anna.organisationId())
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    assertThat(groups).doesNotHaveDuplicates();
    var successor =
        ApiTokens.made(
            anna.calls().body(Map.of()).post(ApiTokens.OWN + "/" + first.id() + "/rotation"));
    successor
        .calls()
        .header("Idempotency-Key", key)
        .body(Map.of("name", "Group 1"))
        .post("/v1/organisations/{o}/groups", anna.organisationId())
        .then()
        .statusCode(201)
        .body("id", equalTo(groups.get(1)));
  }
}
