package dev.kontor.support;

import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.Products;
import dev.kontor.product.product.Subscription;
import dev.kontor.product.term.NewTerm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Puts products on an organisation's shelf, without an operator. */
@Singleton
public class Shelf {
  private final Products products;
  private final Tables tables;

  Shelf(Products products, Tables tables) {
    this.products = products;
    this.tables = tables;
  }

  public UUID add(UUID organisationId, String type, String name) {
    return products.create(organisationId, new NewProduct(type, name, null, null, null, Map.of()));
  }

  /** A product whose first term was sold, or not. */
  public UUID add(UUID organisationId, String type, String name, NewTerm first) {
    var product = new NewProduct(type, name, first.offer(), first.period(), null, Map.of());
    var id = UUID.randomUUID();
    products.create(organisationId, id, product, first, new Subscription(false, false, null, null));
    products.registered(organisationId, id, first.to());
    return id;
  }

  /** A domain that nobody has. */
  public UUID addDomain(UUID organisationId) {
    return add(organisationId, "domain", newDomainName());
  }

  /** The name of a domain that nobody has. */
  public static String newDomainName() {
    return "d" + UUID.randomUUID() + ".ch";
  }

  /** At once, and without telling anybody. */
  public void end(UUID product) {
    tables.run("update product set status = 'ended' where id = ?", product);
  }

  /** As nobody can at all: with its terms. */
  public void remove(UUID product) {
    tables.run("delete from product_term where product_id = ?", product);
    tables.run("delete from product where id = ?", product);
  }

  /** A product of some person's own organisation. */
  public UUID add(Person owner, String type) {
    return add(owner.organisationId(), type, type + " of " + owner.email());
  }

  /** So many products of a type. */
  public List<UUID> add(Person owner, String type, int count) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                IntStream.range(0, count)
                    .mapToObj(n -> add(owner.organisationId(), type, type + " " + n))
                    .toList());
  }
}
