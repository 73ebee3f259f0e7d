package dev.kontor.account.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Allocations;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** USR-12: what comes of it when somebody names the address of a closed account. */
@KontorTest
class ClosedAddressTest {
  private static final String MAIL = "Your account is closed";

  @ConfigProperty(name = "kontor.passwords.memory-kib")
  int hashKib;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Closing closing;
  @Inject Mailbox mailbox;
  @Inject Recovery recovery;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  private Person anna;
  private Person bea;
  private String token;

  @BeforeEach
  void beaClosedHerAccount() {
    anna = customers.newPerson();
    bea = customers.newMember(anna, "collaborator");
  }

  private void close() {
    token = closing.closed(bea);
  }

  @Test
  void signingInIsAnsweredLikeAWrongPassword() {
    close();
    var forClosed = Challenged.signIn(bea.email());
    var forNobody = Challenged.signIn(Customers.newAddress());
    forClosed.then().statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
    assertThat(forClosed.asString()).isEqualTo(forNobody.asString());
    assertThat(forClosed.headers().map()).containsOnlyKeys(forNobody.headers().map().keySet());
  }

  /** The right password of a closed account, a wrong one, one of nobody: the same statements. */
  @Test
  void signingInTakesTheStatementsAndTheHashOfAWrongPassword() {
    close();
    var nobody = Customers.newAddress();
    var wrong = Map.of("email", anna.email(), "password", "not the one that it is");
    Supplier<Answer> byClosed = () -> Challenged.signIn(bea.email());
    Supplier<Answer> byWrong = () -> Api.request().body(wrong).post("/v1/auth/sign-in");
    Supplier<Answer> byNobody = () -> Challenged.signIn(nobody);

    assertThat(statementsOf(byClosed))
        .isEqualTo(statementsOf(byNobody))
        .isEqualTo(statementsOf(byWrong));
    assertThat(Allocations.by(byClosed::get))
        .isCloseTo(Allocations.by(byNobody::get), within(hashKib * 1024L / 2));
  }

  /** In one call, but for what throttles take, and what tells an owner afterwards. */
  private Map<String, Long> statementsOf(Supplier<Answer> call) {
    call.get();
    var before = executed();
    for (var i = 0; i < 4; i++) {
      call.get().then().statusCode(401);
    }
    var perCall = new TreeMap<String, Long>();
    executed()
        .forEach(
            (statement, calls) -> {
              var more = calls - before.getOrDefault(statement, 0L);
              if (Math.round(more / 4.0) > 0) {
                perCall.put(statement, Math.round(more / 4.0));
              }
            });
    return perCall;
  }

  private Map<String, Long> executed() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select query, sum(calls) as calls from pg_stat_statements
                    where dbid = (select oid from pg_database where datname = current_database())
                      and query ~* 'user_account|refused_sign_in|session|membership'
                      and query !~* 'pg_stat_statements|delete from refused_sign_in|activity'
                      and query !~* 'u1_0.id=.1$'
                    group by query""")
                .setMapKeyColumn("query")
                .setMapValueColumn("calls")
                .collectInto(new GenericType<Map<String, Long>>() {}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "recovery_email", "recovery_phone"})
  void aResetIsAnsweredAlikeAndItsOwnerLearnsHowItStands(String channel) {
    var address = recovery.provedEmail(bea);
    close();
    var before = mailbox.of(bea.email()).size();

    var answer = Recovery.asks(bea.email(), channel);

    answer.then().statusCode(202).body("resetId", notNullValue());
    var mail = awaitMore(before);
    assertThat(mail).contains("take it back", bea.email()).doesNotContain("token=");
    assertThat(tables.count("password_reset", "user_id = ?", bea.id())).isZero();
    assertThat(mailbox.of(address)).noneMatch(each -> Mailbox.text(each).contains("token="));
    String resetId = answer.path("resetId");
    Recovery.resetsByPhone(resetId, "1234 5678", Recovery.NEW_PASSWORD).then().statusCode(422);
    Closing.takesBack(token).then().statusCode(204);
  }

  @Test
  void signingUpIsAnsweredAlikeAndItsOwnerLearnsHowItStands() {
    close();
    var before = mailbox.of(bea.email()).size();
    var forClosed = signsUp(bea.email(), null);
    var forNew = signsUp(Customers.newAddress(), null);

    assertThat(forClosed.statusCode()).isEqualTo(forNew.statusCode()).isEqualTo(202);
    assertThat(forClosed.json().fieldNames())
        .toIterable()
        .containsExactlyElementsOf(() -> forNew.json().fieldNames());
    assertThat(awaitMore(before)).contains("take it back");
    assertThat(tables.count("email_verification", "user_id = ?", bea.id())).isZero();
  }

  @Test
  void anInvitationWaitsUntilTheAccountIsTakenBack() {
    close();
    var inviter = customers.newPerson();
    customers.invite(inviter, bea.email(), "collaborator");
    var invitation = mailbox.awaitToken(bea.email(), "invit");
    var before = mailbox.of(bea.email()).size();

    signsUp(bea.email(), invitation).then().statusCode(202);

    assertThat(awaitMore(before)).contains("take it back");
    assertThat(memberships(inviter.organisationId())).isZero();
    Closing.takesBack(token).then().statusCode(204);
    customers
        .signIn(bea.email())
        .calls()
        .post("/v1/invitations/" + invitation + "/accept")
        .then()
        .statusCode(200);
    assertThat(memberships(inviter.organisationId())).isEqualTo(1);
  }

  private int memberships(UUID organisationId) {
    return tables.count(
        "membership", "organisation_id = ? and user_id = ?", organisationId, bea.id());
  }

  @Test
  void whoWasLetInBeforeAcceptsNothingAfterwards() {
    var inviter = customers.newPerson();
    customers.invite(inviter, bea.email(), "collaborator");
    var invitation = mailbox.awaitToken(bea.email(), "invit");
    close();
    bea.calls().post("/v1/invitations/" + invitation + "/accept").then().statusCode(401);
    assertThat(memberships(inviter.organisationId())).isZero();
  }

  @Test
  void itIsAnotherAccountsAddressToWhoWantsIt() {
    close();
    anna.calls().body(Map.of("email", bea.email())).put("/v1/me/email").then().statusCode(202);
    var change = mailbox.awaitToken(bea.email(), "onfirm");
    anna.calls()
        .body(Map.of("token", change))
        .post("/v1/me/email/confirm")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/email-taken"));
  }

  @Test
  void operatorsSeeThatItIsClosedAndCanBlockItMeanwhile() {
    Authenticator.enrolledBy(bea, time.now());
    close();
    var sam = operators.newOperator();
    var path = "/v1/operator/users/" + bea.id();
    sam.calls()
        .get(path)
        .then()
        .statusCode(200)
        .body("user.closedAt", notNullValue())
        .body("user.blocked", equalTo(false));
    sam.calls().get("/v1/operator/users/" + anna.id()).then().body("user.closedAt", nullValue());
    sam.calls()
        .body(Map.of("email", bea.email()))
        .post("/v1/operator/operators")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/operator-candidate-unknown"));
    sam.calls()
        .body(Map.of("evidence", "Identity card"))
        .post(path + "/two-factor-reset")
        .then()
        .statusCode(202);
    sam.calls()
        .body(Map.of("scope", "account", "evidence", "Letter", "reason", "She asked for it"))
        .put(path + "/block")
        .then()
        .statusCode(200);

    Closing.takesBack(token).then().statusCode(204);
    Challenged.signIn(bea.email())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/account-blocked"));
    sam.calls().get(path).then().body("blocks.scope", contains("account"));
  }

  @Test
  void aSupportCodeOfBeforeProvesNothing() {
    String code =
        bea.calls().post("/v1/me/support-code").then().statusCode(201).extract().path("code");
    close();
    operators
        .newOperator()
        .calls()
        .body(Map.of("email", bea.email(), "code", code))
        .post("/v1/operator/support-codes/verify")
        .then()
        .statusCode(422);
  }

  private static Answer signsUp(String email, String invitation) {
    var registration = new TreeMap<>(Customers.registration(email));
    if (invitation != null) {
      registration.put("invitationToken", invitation);
    }
    return Api.request().body(registration).post("/v1/users");
  }

  /** The text of the next mail of how it stands. */
  private String awaitMore(int before) {
    var deadline = System.nanoTime() + 15_000_000_000L;
    while (mailbox.of(bea.email()).size() <= before) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }
    return Mailbox.text(mailbox.await(bea.email(), MAIL));
  }
}
