package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.account.identity.Accounts;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Makes people and organisations. */
@Singleton
public class Customers {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Mailbox mailbox;
  private final Accounts accounts;
  private final Organisations organisations;
  private final Memberships memberships;
  private Person somebody;

  Customers(
      Mailbox mailbox, Accounts accounts, Organisations organisations, Memberships memberships) {
    this.mailbox = mailbox;
    this.accounts = accounts;
    this.organisations = organisations;
    this.memberships = memberships;
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
    return newPerson(
        founder ->
            organisations.createFor(founder.id(), "Anna Keller", OrganisationType.INDIVIDUAL));
  }

  /**
   * A new person who has joined the inviter's organisation only, in a role; made without the mail
   * that would invite them.
   */
  @ActivateRequestContext
  public Person newMember(Person inviter, String role) {
    var organisationId = inviter.organisationId();
    var rank = new Rank(Role.valueOf(role.toUpperCase(Locale.ROOT)), false);
    return newPerson(
        person -> {
          memberships.join(organisationId, person, rank, inviter.id());
          return organisationId;
        });
  }

  /** With an account, and the organisation that is made or joined with it. */
  private Person newPerson(Function<dev.kontor.account.identity.Person, UUID> organisation) {
    var email = newAddress();
    var account =
        new Accounts.NewAccount(email, Person.PASSWORD, "Anna", "Keller", Language.EN, "CH", "UTC");
    var made = QuarkusTransaction.requiringNew().call(() -> make(account, organisation));
    return new Person(tokens(email, Call.USER_AGENT), email, made.userId(), made.organisationId());
  }

  private record Made(UUID userId, UUID organisationId) {}

  private Made make(
      Accounts.NewAccount account,
      Function<dev.kontor.account.identity.Person, UUID> organisation) {
    var person = accounts.create(account);
    return new Made(person.id(), organisation.apply(person));
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
    return signIn(email, Call.USER_AGENT);
  }

  /** From a device, as its browser names it. */
  public Person signIn(String email, String userAgent) {
    return person(email, tokens(email, userAgent));
  }

  private static JsonNode tokens(String email, String userAgent) {
    return Api.json(
        Api.request()
            .header("User-Agent", userAgent)
            .body(Map.of("email", email, "password", Person.PASSWORD))
            .post("/v1/auth/sign-in")
            .then()
            .statusCode(200)
            .extract());
  }

  private static Person person(String email, JsonNode tokens) {
    var bearer = "Bearer " + tokens.path("accessToken").asText();
    var me = Api.json(Api.request().header("Authorization", bearer).get("/v1/me"));
    var organisations =
        Api.json(Api.request().header("Authorization", bearer).get("/v1/organisations"));
    var own = organisations.at("/items/0/id");
    return new Person(
        tokens,
        email,
        UUID.fromString(me.path("id").asText()),
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

  /** The id of a person's membership. */
  public String memberId(Person reader, Person member) {
    return reader
        .calls()
        .queryParam("q", member.email())
        .get("/v1/organisations/{organisation}/members", reader.organisationId())
        .jsonPath()
        .getString("items[0].id");
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    var more = new java.util.HashMap<>(body);
    more.put(name, value);
    return more;
  }
}
