package dev.kontor.organisation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Authenticator;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.RowCounts;
import dev.kontor.support.Tenant;
import dev.kontor.support.Tenants;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever has no second factor though an organisation requires one is kept out of every operation
 * of the contract but those that TFA-8 leaves open; new ones are walked without anyone touching
 * this.
 */
@KontorTest
@Order(KontorTest.FIRST)
class SecondFactorRequirementTest {
  /**
   * Own profile, organisations and two-factor resources, password check, sign-out, leaving; and API
   * tokens may revoke themselves.
   */
  private static final Set<String> OPEN =
      Set.of(
          "getMe",
          "getAvatar",
          "listOwnOrganisations",
          "leaveOrganisation",
          "reauthenticate",
          "revokeCurrentApiToken",
          "signOut");

  private static Tenant unprotected;

  @Inject Customers customers;
  @Inject Tenants tenants;
  @Inject PassingTime time;
  @Inject RowCounts rows;

  static List<Operation> closed() {
    return Contract.committed().operations().stream()
        .filter(each -> !each.isPublic() && !each.isForServicesOnly() && !isOpen(each))
        .toList();
  }

  private static boolean isOpen(Operation operation) {
    return OPEN.contains(operation.id()) || operation.path().startsWith("/v1/me/two-factor");
  }

  static List<Operation> open() {
    return Contract.committed().operations().stream()
        .filter(each -> isOpen(each) && each.method().equals("GET"))
        .toList();
  }

  @BeforeEach
  void someoneIsKeptOut() {
    if (unprotected == null || !Tenants.isSignedIn(unprotected)) {
      unprotected = tenants.settle();
      var strict = customers.newPerson();
      customers.invite(strict, unprotected.person().email(), "external");
      var invitation =
          unprotected
              .person()
              .calls()
              .get("/v1/me/invitations")
              .jsonPath()
              .getString("items[0].id");
      unprotected
          .person()
          .calls()
          .post("/v1/me/invitations/{id}/accept", invitation)
          .then()
          .statusCode(200);
      Authenticator.enrolledBy(strict, time.now());
      Organisation.requireSecondFactor(strict);
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void everyOtherOperationIsClosed(Operation operation) {
    var before = rows.counts();

    var answer = unprotected.calls(operation).send();

    assertThat(answer.json().path("type").asText())
        .as(answer.toString())
        .isEqualTo(
            operation.path().startsWith("/v1/operator/")
                ? "/problems/not-found"
                : "/problems/second-factor-required");
    assertThat(rows.counts()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("open")
  void whatItTakesToEnrolOrToLeaveIsOpen(Operation operation) {
    assertThat(unprotected.calls(operation).send().statusCode()).isIn(200, 404);
  }
}
