package dev.kontor.access.gate;

import static dev.kontor.access.gate.WhoMayDoWhatTest.Standing.ADMINISTRATOR;
import static dev.kontor.access.gate.WhoMayDoWhatTest.Standing.EXTERNAL_ACCOUNTING;
import static dev.kontor.access.gate.WhoMayDoWhatTest.Standing.EXTERNAL_TECHNICAL;
import static dev.kontor.access.gate.WhoMayDoWhatTest.Standing.INSIDE_ACCOUNTING;
import static dev.kontor.access.gate.WhoMayDoWhatTest.Standing.INSIDE_TECHNICAL;
import static dev.kontor.access.gate.WhoMayDoWhatTest.Standing.LEGAL_REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Accesses;
import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Baskets;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.InvoiceExports;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Signature;
import dev.kontor.support.Tenant;
import dev.kontor.support.Wallets;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table “who may do what”: each operation of an organisation, called from each column. An
 * operation that the table doesn't name fails it.
 */
@KontorTest
@Order(KontorTest.FIRST)
class WhoMayDoWhatTest {
  private static final byte[] LOGO =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  /** Right now refused for another reason than who calls, or done. */
  private static final Set<Integer> PASSED = Set.of(200, 201, 202, 204, 409, 422);

  private static final String AUTO_RENEWAL = "{\"productIds\": [\"%s\"], \"enabled\": false}";

  private static final Map<Standing, Person> PEOPLE = new EnumMap<>(Standing.class);
  private static UUID drive;
  private static UUID mailService;
  private static String cart;
  private static String order;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Crowd crowd;
  @Inject Shelf shelf;
  @Inject Jdbi jdbi;

  /** The columns; what stands behind the line is added to a collaborator or an external. */
  enum Standing {
    LEGAL_REPRESENTATIVE,
    ADMINISTRATOR,
    INSIDE,
    INSIDE_ACCOUNTING,
    INSIDE_TECHNICAL,
    INSIDE_STATISTICS,
    INSIDE_USE,
    EXTERNAL,
    EXTERNAL_ACCOUNTING,
    EXTERNAL_TECHNICAL,
    EXTERNAL_USE;

    String role() {
      return name().startsWith("INSIDE") ? "collaborator" : role(name());
    }

    private static String role(String name) {
      return name.startsWith("EXTERNAL") ? "external" : name.toLowerCase(java.util.Locale.ROOT);
    }

    /** What is added: a permission, or a right on the products. */
    String added() {
      var isAdded = name().startsWith("INSIDE_") || name().startsWith("EXTERNAL_");
      return isAdded ? name().split("_")[1].toLowerCase(java.util.Locale.ROOT) : "";
    }
  }

  private static final Set<Standing> ALL = EnumSet.allOf(Standing.class);
  private static final Set<Standing> HEAD = Set.of(LEGAL_REPRESENTATIVE);
  private static final Set<Standing> MANAGERS = Set.of(LEGAL_REPRESENTATIVE, ADMINISTRATOR);
  private static final Set<Standing> ACCOUNTANTS =
      Set.of(LEGAL_REPRESENTATIVE, ADMINISTRATOR, INSIDE_ACCOUNTING, EXTERNAL_ACCOUNTING);
  private static final Set<Standing> INSIDERS =
      ALL.stream().filter(each -> !each.name().startsWith("EXTERNAL")).collect(Collectors.toSet());
  private static final Set<Standing> SUPPORTED =
      ALL.stream()
          .filter(each -> INSIDERS.contains(each) || each == EXTERNAL_ACCOUNTING)
          .collect(Collectors.toSet());
  private static final Set<Standing> PRODUCT_MANAGERS =
      Set.of(LEGAL_REPRESENTATIVE, ADMINISTRATOR, INSIDE_TECHNICAL, EXTERNAL_TECHNICAL);

  private static final Set<Standing> INSIDE_MANAGERS =
      Set.of(LEGAL_REPRESENTATIVE, ADMINISTRATOR, INSIDE_TECHNICAL);

  /** Some of a product's details are up to accounting. */
  private static final Set<Standing> PRODUCT_EDITORS =
      Set.of(
          LEGAL_REPRESENTATIVE,
          ADMINISTRATOR,
          INSIDE_TECHNICAL,
          EXTERNAL_TECHNICAL,
          INSIDE_ACCOUNTING,
          EXTERNAL_ACCOUNTING);

  private static final Set<Standing> PRODUCT_VIEWERS =
      ALL.stream()
          .filter(each -> !each.name().equals("INSIDE") && !each.name().equals("EXTERNAL"))
          .collect(Collectors.toSet());

  private static final Map<String, Set<Standing>> TABLE = table();

  private static Map<String, Set<Standing>> table() {
    var table = new TreeMap<String, Set<Standing>>();
    put(table, ALL, "getOrganisation", "getLogo", "listProducts", "checkAccess");
    put(table, ALL, "getContactPreferences", "putContactPreferences");
    put(table, HEAD, "editOrganisation", "putLogo", "removeLogo");
    put(table, ACCOUNTANTS, "listBillingAddresses", "removePaymentMethod", "downloadInvoiceExport");
    put(table, ACCOUNTANTS, "addBillingAddress", "listPrepaidEntries", "getRenewalProForma");
    put(table, ACCOUNTANTS, "getBillingAddress", "addPaymentMethod", "mailInvoiceExport", "topUp");
    put(table, ACCOUNTANTS, "editBillingAddress", "getPaymentPreferences", "putPaymentPreferences");
    put(table, ACCOUNTANTS, "removeBillingAddress", "listPaymentMethods", "exportPrepaidEntries");
    put(table, ACCOUNTANTS, "getPaymentMethod", "quoteRestoration", "getInvoiceExport", "openCart");
    put(table, ACCOUNTANTS, "getPayment", "removeCartCoupon", "listFreeOptions", "previewRenewals");
    put(table, ACCOUNTANTS, "getPrepaid", "getInvoice", "payInvoice", "removeCart", "cancelTopUp");
    put(table, ACCOUNTANTS, "exportInvoices", "getInvoicePdf", "getPaymentSlip", "removeCartLine");
    put(table, ACCOUNTANTS, "listInvoices", "addCartCoupon", "restoreDomain", "renewProducts");
    put(table, ACCOUNTANTS, "listCarts", "editCart", "checkOut", "listOrders", "listTopUps");
    put(table, ACCOUNTANTS, "getCart", "getOrder", "getTopUp");
    put(table, ACCOUNTANTS, "addCartLine", "editCartLine", "cancelOrder", "listRenewals");
    put(table, MANAGERS, "switchAutoRenewal", "previewSecurityPolicy", "removeMemberWithDecisions");
    put(table, MANAGERS, "cancelWithdrawal", "askForWithdrawal", "editMember", "getSecurityPolicy");
    put(table, MANAGERS, "remindMember", "removeMember", "listActivity", "listApiTokens");
    put(table, MANAGERS, "remindMembers", "replaceAccess", "rotateApiToken", "revokeApiToken");
    put(table, MANAGERS, "listWithdrawals", "listInvitations", "editInvitation", "addGroupMember");
    put(table, MANAGERS, "deleteOrganisation", "withdrawInvitation", "startRenewalWarranty");
    put(table, MANAGERS, "getAccess", "addGroup", "getGroup", "editGroup");
    put(table, MANAGERS, "previewAccess", "getInvitation", "getWithdrawal", "unlockProduct");
    put(table, MANAGERS, "invite", "removeGroupMember", "replaceGroupAccess", "editSecurityPolicy");
    put(table, MANAGERS, "resendInvitation", "removeGroup", "startMaintenance", "startAutoRenewal");
    put(table, MANAGERS, "listGroups", "getDeletion", "lockProduct", "addApiToken", "getApiToken");
    put(table, MANAGERS, "getGroupAccess", "exportActivity", "previewRemoval", "endMaintenance");
    put(table, INSIDERS, "listMembers", "getMember");
    put(table, SUPPORTED, "getSupport");
    put(table, PRODUCT_VIEWERS, "getProduct");
    put(table, PRODUCT_EDITORS, "editProduct");
    put(table, INSIDE_MANAGERS, "listProductUsers");
    put(table, PRODUCT_MANAGERS, "stopAutoRenewal", "changeOffer", "withdrawOfferChange");
    put(table, PRODUCT_MANAGERS, "getCancellation", "cancelProduct", "reinstateProduct");
    put(table, PRODUCT_MANAGERS, "inviteToProduct", "stopRenewalWarranty");
    put(table, PRODUCT_MANAGERS, "giveProductUse", "takeProductUse");
    return table;
  }

  private static void put(
      Map<String, Set<Standing>> table, Set<Standing> allowed, String... operations) {
    List.of(operations).forEach(each -> table.put(each, allowed));
  }

  private static List<Operation> operations() {
    return Contract.committed().operations().stream()
        .filter(each -> each.path().startsWith("/v1/organisations/{organisationId}"))
        .filter(each -> each.node().path("security").findValue("bearer") != null)
        .toList();
  }

  static Stream<Arguments> eachOperationFromEachColumn() {
    return operations().stream()
        .flatMap(
            operation ->
                Arrays.stream(Standing.values())
                    .map(standing -> Arguments.of(operation.id(), standing.name())));
  }

  @BeforeEach
  void meet() {
    if (!PEOPLE.isEmpty()) {
      return;
    }
    var anna = customers.newPerson();
    drive = shelf.add(anna, "drive");
    mailService = shelf.add(anna, "mail_service");
    anna.calls().contentType("image/webp").body(LOGO).put(organisation(anna) + "/logo");
    PEOPLE.put(LEGAL_REPRESENTATIVE, anna);
    for (var standing : Standing.values()) {
      PEOPLE.computeIfAbsent(standing, each -> newcomer(anna, each));
    }
  }

  private Person newcomer(Person anna, Standing standing) {
    var person = customers.newMember(anna, standing.role());
    var id = customers.memberId(anna, person);
    switch (standing.added()) {
      case "accounting" ->
          anna.calls()
              .header("If-Match", "*")
              .body(Map.of("permissions", List.of("accounting")))
              .patch(organisation(anna) + "/members/" + id)
              .then()
              .statusCode(200);
      case "statistics" ->
          Accesses.replace(anna, id, Accesses.matrix(Accesses.on(drive, "statistics")));
      case "technical", "use" ->
          Accesses.replace(
              anna,
              id,
              Accesses.matrix(
                  Accesses.on(drive, standing.added()),
                  Accesses.on(mailService, standing.added())));
      default -> {}
    }
    return person;
  }

  private static String organisation(Person person) {
    return "/v1/organisations/" + person.organisationId();
  }

  @Test
  void theTableNamesEachOperation() {
    assertThat(operations().stream().map(Operation::id).toList())
        .containsExactlyInAnyOrderElementsOf(TABLE.keySet());
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("eachOperationFromEachColumn")
  void anOperationIsOpenToWhoTheTableNames(String id, String column) {
    var operation =
        operations().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    var standing = Standing.valueOf(column);
    var actor = PEOPLE.get(standing);
    var ids = ids(operation, actor);

    var answer = withBody(operation, new Tenant(actor, ids).calls(operation)).send();

    if (TABLE.get(id).contains(standing)) {
      assertThat(PASSED).as(answer.toString()).contains(answer.statusCode());
    } else if (operation.path().contains("{productId}") && !PRODUCT_VIEWERS.contains(standing)
        || isStatisticsOnMail(operation, standing)) {
      assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(404);
    } else {
      assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(403);
      assertThat(answer.json().path("type").asText()).isEqualTo("/problems/not-allowed");
    }
  }

  /** What everybody may send, where the contract's example asks for more. */
  private static Request withBody(Operation operation, Request call) {
    return switch (operation.id()) {
      case "putLogo" -> call.body("image/webp", LOGO);
      case "editSecurityPolicy" -> call.body("application/json", "{\"twoFactorRequired\": false}");
      case "editProduct" -> call.body("application/json", "{}");
      case "switchAutoRenewal" -> call.body("application/json", AUTO_RENEWAL.formatted(drive));
      case "checkAccess" ->
          call.body(
              "application/json", "{\"productId\": \"%s\", \"right\": \"use\"}".formatted(drive));
      default -> call;
    };
  }

  private static boolean isStatisticsOnMail(Operation operation, Standing standing) {
    return isOnMailService(operation) && standing == Standing.INSIDE_STATISTICS;
  }

  /** What can't be locked, so that nothing is locked that others call. */
  private static boolean isOnMailService(Operation operation) {
    return operation.path().endsWith("/lock") || operation.path().endsWith("/maintenance");
  }

  /** Makes what the operation is done to. */
  private Map<String, String> ids(Operation operation, Person actor) {
    var head = PEOPLE.get(LEGAL_REPRESENTATIVE);
    var ids = new HashMap<String, String>();
    for (var name : new Signature(operation).pathParameters()) {
      ids.put(
          name,
          switch (name) {
            case "organisationId" -> head.organisationId().toString();
            case "productId" -> (isOnMailService(operation) ? mailService : drive).toString();
            case "memberId" -> member(operation, head, actor);
            case "groupId" -> made(head, "/groups", Map.of("name", UUID.randomUUID().toString()));
            case "billingAddressId" -> made(head, "/billing-addresses", billingAddress());
            case "paymentMethodId" ->
                made(head, "/payment-methods", Map.of("type", "card", "token", "sandbox:success"));
            case "topUpId" -> topUp(head).path("id").asText();
            case "paymentId" -> topUp(head).at("/payment/id").asText();
            case "withdrawalId" -> withdrawal(head);
            case "invoiceId" -> invoice(head);
            case "invoiceExportId" -> InvoiceExports.ready(head);
            case "cartId" -> operation.id().equals("removeCart") ? Baskets.open(head) : cart(head);
            case "orderId" -> order(head);
            case "apiTokenId" -> ApiTokens.ofOrganisation(head, "members:read").id().toString();
            case "couponCode" -> Baskets.addCoupon(head, cart(head), operators.somebody());
            case "lineId" -> Baskets.addLine(head, cart(head));
            case "invitationId" -> customers.invite(head, Customers.newAddress(), "collaborator");
            default -> throw new AssertionError("What is a " + name + "?");
          });
    }
    if (operation.id().equals("removeGroupMember")) {
      head.calls()
          .put(
              organisation(head) + "/groups/{group}/members/{member}",
              ids.get("groupId"),
              ids.get("memberId"))
          .then()
          .statusCode(204);
    }
    return ids;
  }

  /** One for all, since there can't be one for each. */
  private static String cart(Person head) {
    cart = cart == null ? Baskets.open(head) : cart;
    return cart;
  }

  private String member(Operation operation, Person head, Person actor) {
    return operation.path().endsWith("/contact-preferences")
        ? customers.memberId(head, actor)
        : crowd.join(head.organisationId(), "collaborator").toString();
  }

  private static JsonNode topUp(Person head) {
    return Api.json(Wallets.topUp(head, "5.00", "sandbox:success"));
  }

  private String invoice(Person head) {
    topUp(head);
    return Api.json(Wallets.charge(operators.somebody(), head.organisationId(), "1.00"))
        .at("/reference/id")
        .asText();
  }

  private static String order(Person head) {
    if (order == null) {
      Organisation.addBillingAddress(head);
      order =
          Orders.bought(head, Baskets.line("mail_service_basic", "P1Y"), "sandbox:success")
              .path("id")
              .asText();
    }
    return order;
  }

  private static String withdrawal(Person head) {
    topUp(head);
    return Api.json(Wallets.withdraw(head, "1.00")).path("id").asText();
  }

  private static String made(Person head, String part, Map<String, Object> body) {
    return head.calls().body(body).post(organisation(head) + part).path("id");
  }

  private static Map<String, Object> billingAddress() {
    var place = Map.of("line1", "Weg 1", "postalCode", "3011", "city", "Bern", "country", "CH");
    return Map.of("name", "Firn", "address", place);
  }

  @Test
  void whoIsNotConfirmedMayDoNothingWhateverTheRank() {
    var anna = customers.newPerson();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update user_account set confirmed_at = null, lapses_at = 'infinity' where id = ?",
                anna.id()));

    anna.calls().get(organisation(anna)).then().statusCode(401);
    anna.calls().get("/v1/me").then().statusCode(401);
  }
}
