package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.expiry.DomainChecks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Domains of which their registry says something else. */
@Singleton
public class Disputes {
  private static final String LIST = "/v1/operator/domains/disagreements";

  private final Customers customers;
  private final Operators operators;
  private final DomainChecks checks;
  private final PassingTime time;
  private final Tables tables;

  Disputes(
      Customers customers,
      Operators operators,
      DomainChecks checks,
      PassingTime time,
      Tables tables) {
    this.customers = customers;
    this.operators = operators;
    this.checks = checks;
    this.time = time;
    this.tables = tables;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  /** Somebody with an address for invoices. */
  public Person buyer() {
    var person = customers.newPerson();
    Organisation.addBillingAddress(person);
    return person;
  }

  /** A name below ch that nobody has. */
  public static String name(String begin) {
    return begin + UUID.randomUUID().toString().substring(24) + ".ch";
  }

  /** Buys a domain for a year by card, and lets the registry answer. */
  public UUID bought(Person person, String name) {
    Orders.bought(person, Baskets.domain("domain_ch", name), "sandbox:success");
    time.passesWithItsWork("PT5M");
    return tables
        .one("select id from product where domain_name = ?", UUID.class, name)
        .orElseThrow();
  }

  /** The registry has it otherwise from now on, and is asked. */
  public void registrySays(Person person, UUID product, LocalDate expiry) {
    tables.run(
        """
        update registry_domain set expires_on = ?, redemption_on = ?
        where name = (select name from product where id = ?)""",
        expiry,
        expiry,
        product);
    check(person, product);
  }

  /** The registry doesn't know it any more. */
  public void registryForgets(Person person, UUID product) {
    tables.run(
        "delete from registry_domain where name = (select name from product where id = ?)",
        product);
    check(person, product);
  }

  public void check(Person person, UUID product) {
    QuarkusTransaction.requiringNew().run(() -> checks.ask(person.organisationId(), product));
    time.passesWithItsWork("PT1S");
  }

  /** What is listed of a product. */
  public Optional<JsonNode> listed(UUID product) {
    var answer = operators.somebody().calls().get(LIST + "?limit=200").then().statusCode(200);
    return StreamSupport.stream(Api.json(answer.extract()).path("items").spliterator(), false)
        .filter(each -> each.path("productId").asText().equals(product.toString()))
        .findFirst();
  }

  /** As {@link #listed}, where the registry may have stayed silent. */
  public Optional<JsonNode> listedSoon(UUID product) {
    time.passesWithItsWork("PT3M");
    return listed(product);
  }

  /** An operator takes the registry's word. */
  public Answer adopt(UUID product) {
    return adopt(operators.somebody(), product);
  }

  public static Answer adopt(Person operator, UUID product) {
    return Wallets.post(operator, LIST + "/" + product + "/adoption", Map.of());
  }

  public JsonNode adopted(UUID product) {
    return Api.json(adopt(product).then().statusCode(200).extract());
  }

  /** The first day after a product's last term. */
  public LocalDate end(UUID product) {
    return tables
        .one("select paid_until::text from product where id = ?", String.class, product)
        .map(LocalDate::parse)
        .orElseThrow();
  }

  public String status(UUID product) {
    return tables.one("select status from product where id = ?", String.class, product).orElse("");
  }
}
