package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.access.grant.SharingService;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Scope;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that were let in, and waited while what let them in ended. */
@KontorTest
class ApiTokenInFlightTest {
  @Inject Customers customers;
  @Inject ApiTokenService service;
  @Inject Memberships memberships;
  @Inject SharingService sharing;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new_password_required = true",
        "blocked_at = now()",
        "closed_at = now(), erase_at = now() + interval '30 days'"
      })
  @ActivateRequestContext
  void nothingIsMadeForAnAccountThatWasEndedMeanwhile(String end) {
    var old = ApiTokens.personal(anna, "members:read");
    tables.run("update user_account set " + end + " where id = ?", anna.id());

    refused(() -> service.addOfUser(anna.id(), null, asked()));
    refused(() -> service.rotateOfUser(anna.id(), old.id(), new ApiTokenRotation(null, null)));

    assertThat(tables.count("api_token", "user_id = ?", anna.id())).isEqualTo(1);
  }

  @Test
  @ActivateRequestContext
  void whoWasDemotedMeanwhileRevokesNothing() {
    var bea = customers.newMember(anna, "collaborator");
    var own = ApiTokens.ofOrganisation(anna, "members:read");
    var caller = Caller.signingIn(bea.id(), "Bea", bea.email());

    var refusal =
        catchThrowableOfType(
            DomainException.class,
            () -> service.removeOfOrganisation(caller, anna.organisationId(), own.id()));

    assertThat(refusal).isNotNull();
    assertThat(refusal.type().slug()).isEqualTo("not-allowed");
    assertThat(tables.count("api_token", "id = ?", own.id())).isEqualTo(1);
  }

  @Test
  void aTokenThatWasRevokedMeanwhileChangesNoRanksAndSharesNothing() {
    var product = shelf.add(anna, "mail_service");
    var own = ApiTokens.ofOrganisation(anna, "members:write");
    var mine = ApiTokens.personal(anna, "members:write");
    var callers = List.of(caller(own, false), caller(mine, true));
    callers.forEach(this::ranks);
    callers.forEach(caller -> shares(caller, product));
    anna.calls()
        .delete(ApiTokens.OF_ORGANISATION + "/" + own.id(), anna.organisationId())
        .then()
        .statusCode(204);
    anna.calls().delete(ApiTokens.OWN + "/" + mine.id()).then().statusCode(204);

    callers.forEach(caller -> refused(() -> ranks(caller)));
    callers.forEach(caller -> refused(() -> shares(caller, product)));
  }

  private void ranks(Caller caller) {
    QuarkusTransaction.requiringNew()
        .run(() -> memberships.requireMayGive(caller, anna.organisationId(), Role.COLLABORATOR));
  }

  private void shares(Caller caller, UUID product) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                assertThat(sharing.manages(caller, anna.organisationId(), List.of(product)))
                    .isTrue());
  }

  private Caller caller(ApiTokens.Made made, boolean isPersonal) {
    var token =
        new Caller.ApiToken(
            made.id(),
            made.id(),
            "Script",
            Set.of(Scope.MEMBERS_WRITE),
            anna.id(),
            isPersonal,
            isPersonal ? null : anna.organisationId());
    return isPersonal
        ? Caller.personalToken(anna.id(), "Anna", anna.email(), token)
        : Caller.organisationToken(token);
  }

  private static ApiTokenRequest asked() {
    return new ApiTokenRequest("Script", List.of("members:read"), null, null);
  }

  private static void refused(Runnable call) {
    var refusal = catchThrowableOfType(DomainException.class, call::run);
    assertThat(refusal).isNotNull();
    assertThat(refusal.type().slug()).isEqualTo("unauthenticated-call");
  }
}
