package dev.kontor.support;

import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes operators: people whom the tables, not another operator, made one. */
@Singleton
public class Operators {
  private static final Duration FRESH = Duration.ofMinutes(3);

  private final Customers customers;
  private final Closings closings;
  private final PassingTime time;
  private final Jdbi jdbi;
  private Person somebody;
  private Instant somebodySince;

  Operators(Customers customers, Closings closings, PassingTime time, Jdbi jdbi) {
    this.customers = customers;
    this.closings = closings;
    this.time = time;
    this.jdbi = jdbi;
  }

  /** Somebody with an authenticator app, in a session that was opened with a second factor. */
  public Person newOperator() {
    var person = customers.newPerson();
    appoint(person);
    return signedInStrongly(person);
  }

  /** The same operator as long as the password check counts as fresh: making one takes time. */
  public Person somebody() {
    var isFresh = somebody != null && time.now().isBefore(somebodySince.plus(FRESH));
    if (!isFresh || somebody.calls().get("/v1/operator/operators").statusCode() != 200) {
      somebody = newOperator();
      somebodySince = time.now();
    }
    return somebody;
  }

  /** All witnesses of the books agree. */
  public void booksAreClean() {
    var proof = somebody().calls().get("/v1/operator/ledger/reconciliation");
    proof.then().statusCode(200).body("differenceCount", equalTo(0));
  }

  /** Enrols an app, and signs in with it. */
  public Person signedInStrongly(Person person) {
    var app = Authenticator.enrolledBy(person, time.now());
    return signedInBy(person, app.recoveryCodes().get(0));
  }

  /** A session that was opened with a recovery code: no time has to pass as between two codes. */
  public static Person signedInBy(Person person, String recoveryCode) {
    var tokens =
        Api.json(
            Challenged.signingIn(person.email())
                .byRecoveryCode(recoveryCode)
                .then()
                .statusCode(200)
                .extract());
    return new Person(
        person.id(),
        person.email(),
        tokens.path("accessToken").asText(),
        tokens.path("refreshToken").asText(),
        UUID.fromString(tokens.path("sessionId").asText()),
        person.organisationId());
  }

  /** Tells the id of the new operator. */
  public UUID appoint(Person person) {
    var id = UuidCreator.getTimeOrderedEpoch();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into operator (id, user_id, created_at) values (?, ?, ?)",
                id,
                person.id(),
                Timestamp.from(time.now())));
    return id;
  }

  /** Nobody is an operator any more. */
  public void dismissAll() {
    jdbi.useHandle(handle -> handle.execute("delete from operator"));
  }

  /** An operator, with the ids of what operators deal with. */
  public Tenant settle() {
    var customer = customers.newPerson();
    var operator = newOperator();
    var option = Map.<String, Object>of("offer", "newsletter_5000", "longestPeriod", "P1Y");
    return new Tenant(
        operator,
        Map.of(
            "userId",
            customer.id().toString(),
            "organisationId",
            customer.organisationId().toString(),
            "closedOrganisationId",
            closed().toString(),
            "operatorId",
            appoint(customers.newPerson()).toString(),
            "couponId",
            Gifts.issued(operator, Gifts.percent("5", Map.of())).path("id").asText(),
            "freeOptionId",
            Gifts.grant(operator, customer, option).path("id"),
            "code",
            "sample_thing",
            "name",
            "sample",
            "period",
            "P3M",
            "place",
            "MT"));
  }

  private UUID closed() {
    var person = customers.newPerson();
    closings.close(person);
    return person.organisationId();
  }

  /** Has a customer make a support code, and an operator verify it; tells the verification's id. */
  public static String verify(Person operator, Person customer) {
    String code =
        customer.calls().post("/v1/me/support-code").then().statusCode(201).extract().path("code");
    return operator
        .calls()
        .body(Map.of("email", customer.email(), "code", code))
        .post("/v1/operator/support-codes/verify")
        .then()
        .statusCode(200)
        .extract()
        .path("verificationId");
  }
}
