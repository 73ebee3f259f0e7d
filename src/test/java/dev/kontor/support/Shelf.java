package dev.kontor.support;

import dev.kontor.product.NewProduct;
import dev.kontor.product.Products;
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

  Shelf(Products products) {
    this.products = products;
  }

  public UUID add(UUID organisationId, String type, String name) {
    return products.create(organisationId, new NewProduct(type, name, null, null, null, Map.of()));
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
