package dev.kontor.privacy;

import dev.kontor.support.Accesses;
import dev.kontor.support.Answer;
import dev.kontor.support.AppTokens;
import dev.kontor.support.ApprovingApp;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Baskets;
import dev.kontor.support.Call;
import dev.kontor.support.Customers;
import dev.kontor.support.Elsewhere;
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
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * Somebody who has done everything that leaves a trace: in an organisation of their own, and in
 * that of somebody else, which lives on.
 */
@Singleton
class FullLife {
  static final String FIRST_NAME = "Zwetelina";
  static final String LAST_NAME = "Quintanilla";
  static final String STREET = "Hinterdorfgasse 77";
  static final String DEVICE = "Zephyrtop";
  static final String USER_AGENT = "Zephyragent/7.3";

  /** What names somebody else. */
  static final String FRIENDS_NAME = "Berengar";

  private static final Elsewhere PLACE = new Elsewhere("198.18.77.7");

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
   * @param values what is theirs: addresses, numbers, names
   */
  record Lived(Person person, Person friend, List<String> values) {}

  Lived live() {
    var ines = customers.newPerson();
    var values =
        new ArrayList<>(
            List.of(FIRST_NAME, LAST_NAME, STREET, DEVICE, USER_AGENT, "198.18.77.", ines.email()));
    var friend = customers.newPerson();
    rename(friend, FRIENDS_NAME, "Tannhauser").then().statusCode(200);
    describesThemselves(ines);
    values.addAll(canBeReached(ines));
    values.add(proves(ines));
    isElsewhere(ines);
    worksAt(ines, friend);
    ownsThings(ines);
    isHelped(ines);
    return new Lived(ines, friend, values);
  }

  private static Call calls(Person person) {
    return PLACE.calls(person).header("User-Agent", USER_AGENT);
  }

  private static Answer rename(Person person, String firstName, String lastName) {
    return person
        .calls()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("firstName", firstName, "lastName", lastName))
        .patch("/v1/me");
  }

  private static void describesThemselves(Person ines) {
    rename(ines, FIRST_NAME, LAST_NAME).then().statusCode(200);
    calls(ines)
        .contentType("image/png")
        .body(picture())
        .put("/v1/me/avatar")
        .then()
        .statusCode(204);
    calls(ines)
        .header("If-Match", "*")
        .body(
            Map.of(
                "name",
                FIRST_NAME + " " + LAST_NAME,
                "phone",
                "+41443332211",
                "email",
                ines.email(),
                "address",
                Map.of("line1", STREET, "postalCode", "3011", "city", "Bern", "country", "CH")))
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

  private List<String> canBeReached(Person ines) {
    var email = recovery.provedEmail(ines);
    var number = recovery.provedPhone(ines);
    var newEmail = Customers.newAddress();
    calls(ines).body(Map.of("email", newEmail)).put("/v1/me/email").then().statusCode(202);
    PLACE
        .calls()
        .header("User-Agent", USER_AGENT)
        .body(Map.of("email", ines.email(), "channel", "email"))
        .post("/v1/auth/password-resets")
        .then()
        .statusCode(202);
    return List.of(email, number, newEmail, "+41443332211");
  }

  /** Tells the number of a telephone. */
  private String proves(Person ines) {
    Authenticator.enrolledBy(ines, time.now());
    ApprovingApp.enrolledBy(ines);
    phones.answers(200);
    var number = Phones.newNumber();
    String method =
        calls(ines)
            .body(Map.of("phone", number, "name", DEVICE))
            .post("/v1/me/two-factor/sms")
            .then()
            .statusCode(201)
            .extract()
            .path("methodId");
    Authenticator.confirm(ines, method, phones.code(number)).then().statusCode(200);
    AppTokens.add(ines, "mail");
    return number;
  }

  private static void isElsewhere(Person ines) {
    for (var password : List.of(Person.PASSWORD, "wrong as can be")) {
      PLACE
          .calls()
          .header("User-Agent", USER_AGENT)
          .body(Map.of("email", ines.email(), "password", password, "device", DEVICE))
          .post("/v1/auth/sign-in");
    }
  }

  private void worksAt(Person ines, Person friend) {
    var product = shelf.add(friend, "mail_service");
    customers.invite(friend, ines.email(), "external");
    String invitation =
        calls(ines).get("/v1/me/invitations").then().statusCode(200).extract().path("items[0].id");
    calls(ines).post("/v1/me/invitations/{id}/accept", invitation).then().statusCode(200);
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

  private void ownsThings(Person ines) {
    buysDomain(ines, ines.email());
    shelf.add(ines.organisationId(), "mail_service", "Mail of " + LAST_NAME);
    calls(ines)
        .body(
            Map.of(
                "name",
                FIRST_NAME + " " + LAST_NAME,
                "email",
                ines.email(),
                "address",
                Map.of("line1", STREET, "postalCode", "3011", "city", "Bern", "country", "CH")))
        .post("/v1/organisations/{o}/billing-addresses", ines.organisationId())
        .then()
        .statusCode(201);
    Groups.make(ines, "Friends of " + FIRST_NAME);
    customers.invite(ines, Customers.newAddress(), "external");
    var cart = Baskets.open(ines);
    var line = Baskets.domain("domain_ch", "quintanilla" + UUID.randomUUID() + ".ch");
    Baskets.added(ines, cart, line);
    time.passes(Duration.ofSeconds(1));
  }

  private void isHelped(Person ines) {
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
                "Asked for by " + FIRST_NAME + " " + LAST_NAME,
                "evidence",
                "Called back at " + STREET,
                "channels",
                List.of("hotline")))
        .put("/v1/operator/users/" + ines.id() + "/block")
        .then()
        .statusCode(200);
  }
}
