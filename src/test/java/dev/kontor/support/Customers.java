package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.identity.Accounts;
import dev.kontor.organisation.OrganisationType;
import dev.kontor.organisation.Organisations;
import dev.kontor.platform.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes people and organisations. */
@Singleton
public class Customers {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Mailbox mailbox;
  private final Accounts accounts;
  private final Organisations organisations;
  private Person somebody;

  Customers(Mailbox mailbox, Accounts accounts, Organisations organisations) {
    this.mailbox = mailbox;
    this.accounts = accounts;
    this.organisations = organisations;
  }

  public static String newAddress() {
    return "person" + COUNTER.incrementAndGet() + "@example.com";
  }

  /**
   * Somebody with an account and an organisation of their own, made without waiting for the mail
   * that would confirm the address.
   */
  @ActivateRequestContext
  public Person newPerson() {
    var email = newAddress();
    QuarkusTransaction.requiringNew().run(() -> make(email));
    return signIn(email);
  }

  private void make(String email) {
    var account =
        new Accounts.NewAccount(email, Person.PASSWORD, "Anna", "Keller", Language.EN, "CH", "UTC");
    var person = accounts.create(account);
    organisations.createFor(person.id(), "Anna Keller", OrganisationType.INDIVIDUAL, "CH");
  }

  /** The same, the way people do it: over HTTP, with the mail. */
  public Person newSignedUpPerson() {
    var email = newAddress();
    signUp(email, null);
    confirm(email);
    return signIn(email);
  }

  /**
   * Somebody for tests that change nothing that another test looks at: the same person as long as
   * the session lasts, since making one takes two password hashes.
   */
  public Person somebody() {
    if (somebody == null || somebody.calls().get("/v1/me").statusCode() != 200) {
      somebody = newPerson();
    }
    return somebody;
  }

  public void signUp(String email, String invitationToken) {
    Api.request()
        .body(
            invitationToken == null
                ? registration(email)
                : with(registration(email), "invitationToken", invitationToken))
        .post("/v1/users")
        .then()
        .statusCode(202);
  }

  public static Map<String, Object> registration(String email) {
    return Map.of(
        "email", email,
        "password", Person.PASSWORD,
        "firstName", "Anna",
        "lastName", "Keller",
        "language", "en",
        "country", "CH");
  }

  public void confirm(String email) {
    var token = mailbox.awaitToken(email, "confirm");
    Api.request()
        .body(Map.of("token", token))
        .post("/v1/email-verifications")
        .then()
        .statusCode(204);
  }

  public Person signIn(String email) {
    return signIn(email, "Apache-HttpClient/4.5 (Java)");
  }

  /** From a device, as its browser names it. */
  public Person signIn(String email, String userAgent) {
    var tokens =
        Api.request()
            .header("User-Agent", userAgent)
            .body(Map.of("email", email, "password", Person.PASSWORD))
            .post("/v1/auth/sign-in")
            .then()
            .statusCode(200)
            .extract();
    return person(email, Api.json(tokens));
  }

  private static Person person(String email, JsonNode tokens) {
    var accessToken = tokens.path("accessToken").asText();
    var bearer = "Bearer " + accessToken;
    var me = Api.json(Api.request().header("Authorization", bearer).get("/v1/me"));
    var organisations =
        Api.json(Api.request().header("Authorization", bearer).get("/v1/organisations"));
    var own = organisations.at("/items/0/id");
    return new Person(
        UUID.fromString(me.path("id").asText()),
        email,
        accessToken,
        tokens.path("refreshToken").asText(),
        UUID.fromString(tokens.path("sessionId").asText()),
        own.isMissingNode() ? null : UUID.fromString(own.asText()));
  }

  /** Invites an address; tells the invitation's id. */
  public String invite(Person inviter, String email, String role) {
    var invitation =
        inviter
            .calls()
            .body(Map.of("email", email, "role", role, "language", "en"))
            .post("/v1/organisations/{organisation}/invitations", inviter.organisationId())
            .then()
            .statusCode(201)
            .extract();
    return Api.json(invitation).path("id").asText();
  }

  /** A new person who has joined the inviter's organisation only, in a role. */
  public Person newMember(Person inviter, String role) {
    var email = newAddress();
    invite(inviter, email, role);
    signUp(email, mailbox.awaitToken(email, "invites you"));
    return signIn(email);
  }

  /** The id of a person's membership. */
  public String memberId(Person reader, Person member) {
    return reader
        .calls()
        .queryParam("q", member.email())
        .get("/v1/organisations/{organisation}/members", reader.organisationId())
        .jsonPath()
        .getString("items.find { it.email == '" + member.email() + "' }.id");
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    var more = new java.util.HashMap<>(body);
    more.put(name, value);
    return more;
  }
}
