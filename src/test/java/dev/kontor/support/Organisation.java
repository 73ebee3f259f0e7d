package dev.kontor.support;

import java.util.List;
import java.util.Map;

/** What a legal representative sets up in their organisation. */
public final class Organisation {
  public static final Map<String, String> ADDRESS =
      Map.of("line1", "Marktgasse 12", "postalCode", "3011", "city", "Bern", "country", "CH");

  private Organisation() {}

  /** Tells the id of a new billing address. */
  public static String addBillingAddress(Person person) {
    return person
        .calls()
        .body(Map.of("name", "Alpenglück GmbH", "address", ADDRESS))
        .post("/v1/organisations/{o}/billing-addresses", person.organisationId())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static void giveAccounting(Person owner, String memberId) {
    owner
        .calls()
        .header("If-Match", "*")
        .body(Map.of("permissions", List.of("accounting")))
        .patch("/v1/organisations/{o}/members/{m}", owner.organisationId(), memberId)
        .then()
        .statusCode(200);
  }

  /** From now on; the owner has a second factor. */
  public static void requireSecondFactor(Person owner) {
    owner
        .calls()
        .header("If-Match", "*")
        .body(Map.of("twoFactorRequired", true))
        .patch("/v1/organisations/{o}/security-policy", owner.organisationId())
        .then()
        .statusCode(200);
  }
}
