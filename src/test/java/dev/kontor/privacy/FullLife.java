package dev.kontor.privacy;

import dev.kontor.support.Accesses;
import dev.kontor.support.Answer;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.AppTokens;
import dev.kontor.support.ApprovingApp;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Baskets;
import dev.kontor.support.Call;
import dev.kontor.support.Customers;
import dev.kontor.support.Groups;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Phones;
import dev.kontor.support.Recovery;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * Somebody who has done everything that leaves a trace: in an organisation of their own, and in
 * that of somebody else, which lives on.
 */
@Singleton
class FullLife {
  /** What names somebody else. */
  static final String FRIENDS_NAME = "Berengar";

  private final Customers customers;
  private final Operators operators;
  private final Recovery recovery;
  private final Phones phones;
  private final Services services;
  private final Shelf shelf;
  private final PassingTime time;

  FullLife(
      Customers customers,
      Operators operators,
      Recovery recovery,
      Phones phones,
      Services services,
      Shelf shelf,
      PassingTime time) {
    this.customers = customers;
    this.operators = operators;
    this.recovery = recovery;
    this.phones = phones;
    this.services = services;
    this.shelf = shelf;
    this.time = time;
  }

  /**
   * The person, and what would tell of them.
   *
   * @param friend whose organisation they are a member of
   * @param traits what nobody else has
   * @param values what is theirs: addresses, numbers, names
   */
  record Lived(Person person, Person friend, Traits traits, List<String> values) {}

  Lived live() {
    var ines = customers.newPerson();
    var traits = Traits.ofSomebody();
    var values = new ArrayList<>(traits.values());
    values.add(ines.email());
    var friend = customers.newPerson();
    rename(friend, FRIENDS_NAME, "Tannhauser").then().statusCode(200);
    describesThemselves(ines, traits);
    values.addAll(canBeReached(ines, traits));
    values.add(proves(ines, traits));
    isElsewhere(ines, traits);
    worksAt(ines, friend, traits);
    ownsThings(ines, traits);
    isHelped(ines, traits);
    return new Lived(ines, friend, traits, values);
  }

  private static Call calls(Person person, Traits traits) {
    return traits.place().calls(person).header("User-Agent", traits.userAgent());
  }

  private static Answer rename(Person person, String firstName, String lastName) {
    return person
        .calls()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("firstName", firstName, "lastName", lastName))
        .patch("/v1/me");
  }

  private static void describesThemselves(Person ines, Traits traits) {
    rename(ines, traits.firstName(), traits.lastName()).then().statusCode(200);
    calls(ines, traits)
        .contentType("image/png")
        .body(picture())
        .put("/v1/me/avatar")
        .then()
        .statusCode(204);
    calls(ines, traits)
        .header("If-Match", "*")
        .body(
            Map.of(
                "name",
                traits.name(),
                "phone",
                traits.phone(),
                "email",
                ines.email(),
                "address",
                Map.of(
                    "line1",
                    traits.street(),
                    "postalCode",
                    "3011",
                    "city",
                    "Bern",
                    "country",
                    "CH")))
        .patch("/v1/organisations/{id}", ines.organisationId())
        .then()
        .statusCode(200);
  }

  private static byte[] picture() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<String> canBeReached(Person ines, Traits traits) {
    var email = recovery.provedEmail(ines);
    var number = recovery.provedPhone(ines);
    var newEmail = Customers.newAddress();
    calls(ines, traits).body(Map.of("email", newEmail)).put("/v1/me/email").then().statusCode(202);
    traits
        .place()
        .calls()
        .header("User-Agent", traits.userAgent())
        .body(Map.of("email", ines.email(), "channel", "email"))
        .post("/v1/auth/password-resets")
        .then()
        .statusCode(202);
    return List.of(email, number, newEmail);
  }

  /** Tells the number of a telephone. */
  private String proves(Person ines, Traits traits) {
    Authenticator.enrolledBy(ines, time.now());
    ApprovingApp.enrolledBy(ines);
    phones.answers(200);
    var number = Phones.newNumber();
    String method =
        calls(ines, traits)
            .body(Map.of("phone", number, "name", traits.device()))
            .post("/v1/me/two-factor/sms")
            .then()
            .statusCode(201)
            .extract()
            .path("methodId");
    Authenticator.confirm(ines, method, phones.code(number)).then().statusCode(200);
    AppTokens.add(ines, "mail");
    hasScripts(ines, traits);
    return number;
  }

  /** Named after the device on which they run. */
  private static void hasScripts(Person ines, Traits traits) {
    var asked = ApiTokens.asked("organisation:read");
    asked.put("name", traits.device());
    asked.put("addressRanges", List.of(traits.place().address()));
    ApiTokens.made(calls(ines, traits).body(asked).post(ApiTokens.OWN));
    ApiTokens.made(
        calls(ines, traits).body(asked).post(ApiTokens.OF_ORGANISATION, ines.organisationId()));
  }

  private static void isElsewhere(Person ines, Traits traits) {
    for (var password : List.of(Person.PASSWORD, "wrong as can be")) {
      traits
          .place()
          .calls()
          .header("User-Agent", traits.userAgent())
          .body(Map.of("email", ines.email(), "password", password, "device", traits.device()))
          .post("/v1/auth/sign-in");
    }
  }

  private void worksAt(Person ines, Person friend, Traits traits) {
    var product = shelf.add(friend, "mail_service");
    customers.invite(friend, ines.email(), "external");
    String invitation =
        calls(ines, traits)
            .get("/v1/me/invitations")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    calls(ines, traits).post("/v1/me/invitations/{id}/accept", invitation).then().statusCode(200);
    var member = customers.memberId(friend, ines);
    Groups.putIn(friend, Groups.make(friend, "Editors"), member);
    Accesses.replace(friend, member, Accesses.matrix(Accesses.on(product, "use")));
    services.hold(friend, product, ines, "mailbox", ines.email());
    var other = customers.newPerson();
    customers.invite(other, ines.email(), "external");
    isContactOf(ines, friend);
  }

  private static void isContactOf(Person ines, Person friend) {
    friend
        .calls()
        .header("If-Match", "*")
        .body(Map.of("email", ines.email()))
        .patch("/v1/organisations/{id}", friend.organisationId())
        .then()
        .statusCode(200);
    buysDomain(friend, ines.email());
    var line = Baskets.domain("domain_ch", Shelf.newDomainName());
    line.put("contactEmail", ines.email());
    Baskets.added(friend, Baskets.open(friend), line);
  }

  private static void buysDomain(Person person, String contact) {
    var line = Baskets.domain("domain_ch", Shelf.newDomainName());
    line.put("contactEmail", contact);
    dev.kontor.support.Organisation.addBillingAddress(person);
    Orders.bought(person, line, "sandbox:success");
  }

  private void ownsThings(Person ines, Traits traits) {
    buysDomain(ines, ines.email());
    shelf.add(ines.organisationId(), "mail_service", "Mail of " + traits.lastName());
    calls(ines, traits)
        .body(
            Map.of(
                "name",
                traits.name(),
                "email",
                ines.email(),
                "address",
                Map.of(
                    "line1",
                    traits.street(),
                    "postalCode",
                    "3011",
                    "city",
                    "Bern",
                    "country",
                    "CH")))
        .post("/v1/organisations/{o}/billing-addresses", ines.organisationId())
        .then()
        .statusCode(201);
    Groups.make(ines, "Friends of " + traits.firstName());
    customers.invite(ines, Customers.newAddress(), "external");
    var cart = Baskets.open(ines);
    var line =
        Baskets.domain(
            "domain_ch", traits.lastName().toLowerCase(Locale.ROOT) + UUID.randomUUID() + ".ch");
    Baskets.added(ines, cart, line);
    time.passes(Duration.ofSeconds(1));
  }

  private void isHelped(Person ines, Traits traits) {
    var sam = operators.somebody();
    Operators.verify(sam, ines);
    sam.calls()
        .body(
            Map.of(
                "scope",
                "membership",
                "organisationId",
                ines.organisationId().toString(),
                "reason",
                "Asked for by " + traits.name(),
                "evidence",
                "Called back at " + traits.street(),
                "channels",
                List.of("hotline")))
        .put("/v1/operator/users/" + ines.id() + "/block")
        .then()
        .statusCode(200);
  }
}
