package dev.kontor.support;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.ServiceCredentials;
import dev.kontor.platform.time.KontorClock;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Product services, and what they tell, put straight into the database. */
@Singleton
public class Services {
  private final Jdbi jdbi;
  private final KontorClock clock;

  Services(Jdbi jdbi, KontorClock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A service for product types, with its credential. */
  public Service enter(String... types) {
    var id = UuidCreator.getTimeOrderedEpoch();
    var service =
        new Service(
            id,
            "s" + id.toString().substring(9, 30),
            ServiceCredentials.PREFIX + Secrets.newToken());
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "insert into product_service values (?, ?, ?, ?, 0)",
              id,
              service.code(),
              Secrets.hash(service.credential()),
              clock.instant());
          for (var type : types) {
            handle.execute("insert into product_service_type values (?, ?)", id, type);
          }
        });
    return service;
  }

  /** A service for a product type. */
  public UUID register(String type) {
    return enter(type).id();
  }

  /** A service as the caller in a customer's place; of mail services, with pages to go on to. */
  public Tenant settle(Tenant customer, String type) {
    var service = enter(type);
    var person = customer.person();
    if (type.equals("mail_service")) {
      var product = UUID.fromString(customer.ids().get("productId"));
      rename(person, product, "Our mail");
      rename(person, product, "Mail of ours");
      service
          .tells(
              person.organisationId(),
              product,
              List.of(
                  Service.item(person.id(), "mailbox", "one@mail.example"),
                  Service.item(person.id(), "mailbox", "two@mail.example")))
          .then()
          .statusCode(204);
    }
    var ids = new HashMap<>(customer.ids());
    ids.put("userId", person.id().toString());
    return new Tenant(
        new Person(service.id(), "", service.credential(), "", null, person.organisationId()),
        Map.copyOf(ids));
  }

  private static void rename(Person person, UUID product, String name) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("name", name))
        .patch("/v1/organisations/{o}/products/{p}", person.organisationId(), product)
        .then()
        .statusCode(200);
  }

  /** What somebody keeps in a product; tells the holding's id. */
  public UUID hold(Person owner, UUID product, Person holder, String kind, String reference) {
    var id = UuidCreator.getTimeOrderedEpoch();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into holding values (?, ?, ?, ?, ?, ?, ?, false)",
                owner.organisationId(),
                id,
                product,
                holder.id(),
                kind,
                reference,
                reference));
    return id;
  }
}
