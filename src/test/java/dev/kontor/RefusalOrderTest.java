package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Accesses;
import dev.kontor.support.Answer;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import dev.kontor.support.Signature;
import dev.kontor.support.Tenant;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the operations that change a thing of an organisation: whether there is one, and whether
 * the caller may, is told before what is wrong with the body or the condition.
 */
@KontorTest
class RefusalOrderTest {
  private static final List<String> BODIES =
      List.of("", "{\"name\": ", "[]", "null", "{\"whatIsThis\": 1}", "{\"role\": 7}");

  private static Tenant tenant;
  private static Person collaborator;

  @Inject Tenants tenants;
  @Inject Customers customers;
  @Inject Services services;

  static List<Operation> changes() {
    return Contract.committed().operations().stream()
        .filter(each -> each.isOfOrganisation() && new Signature(each).hasJsonBody())
        .filter(
            each ->
                new Signature(each).headerParameters().contains("If-Match")
                    || each.id().equals("removeMemberWithDecisions"))
        .filter(each -> new Signature(each).pathParameters().size() > 1)
        .toList();
  }

  @BeforeEach
  void someoneIsSignedIn() {
    if (tenant == null || !Tenants.isSignedIn(tenant)) {
      tenant = tenants.settle();
      collaborator = customers.newMember(tenant.person(), "collaborator");
      Accesses.replace(
          tenant.person(),
          customers.memberId(tenant.person(), collaborator),
          Accesses.matrix(Accesses.on(UUID.fromString(tenant.ids().get("productId")), "use")));
    }
  }

  @Test
  void thereAreSome() {
    assertThat(changes())
        .extracting(Operation::id)
        .contains("editMember", "editInvitation", "editBillingAddress", "putContactPreferences");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatDoesNotExistComesBeforeTheBody(Operation operation) {
    var organisationId = tenant.ids().get("organisationId");
    var unknown = Tenant.path(operation, Map.of("organisationId", organisationId));
    for (var answer : answers(tenant.calls(operation, unknown), operation)) {
      assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsNotAllowedComesBeforeTheBody(Operation operation) {
    var call = tenant.calls(operation).bearer(collaborator.accessToken());
    for (var answer : answers(call, operation)) {
      assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theBodyComesBeforeTheCondition(Operation operation) {
    for (var answer : answers(tenant.calls(operation), operation)) {
      assertThat(answer.statusCode()).as(answer.toString()).isIn(400, 422);
    }
  }

  @Test
  void whatAServiceDoesNotServeComesBeforeTheBody() {
    var drives = services.settle(tenant, "drive");
    var operation =
        Contract.committed().operations().stream()
            .filter(each -> each.id().equals("replaceHoldings"))
            .findFirst()
            .orElseThrow();
    for (var answer : answers(drives.calls(operation), operation)) {
      assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(404);
    }
  }

  @Test
  void rankComesBeforeTheBody() {
    var administrator = customers.newMember(tenant.person(), "administrator");
    var operation =
        changes().stream().filter(each -> each.id().equals("editMember")).findFirst().orElseThrow();
    var call = tenant.calls(operation).bearer(administrator.accessToken());
    for (var answer : answers(call, operation)) {
      assertThat(answer.json().path("type").asText())
          .isEqualTo("/problems/legal-representatives-only");
    }
  }

  private static List<Answer> answers(Request call, Operation operation) {
    var type = operation.bodyTypes().get(0);
    return BODIES.stream().map(body -> call.without("If-Match").body(type, body).send()).toList();
  }
}
