package dev.kontor.demonstration;

import dev.kontor.access.grant.AccessRequest;
import dev.kontor.access.grant.Grants;
import dev.kontor.account.identity.Person;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.Products;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** What Alpenglück GmbH has, and who of its people uses what. */
@Singleton
class DemonstrationProducts {
  private final Products products;
  private final Grants grants;

  DemonstrationProducts(Products products, Grants grants) {
    this.products = products;
    this.grants = grants;
  }

  /** Somebody of the organisation. */
  record Colleague(UUID memberId, Person person) {}

  /** In the running transaction. */
  void make(UUID organisationId, Colleague marco, Colleague eva) {
    add(organisationId, "domain", "alpenglueck.ch", BillingPeriod.P1Y);
    add(organisationId, "mail_service", "Mail of alpenglueck.ch", BillingPeriod.P1Y);
    var drive = add(organisationId, "drive", "Drive of the hut", BillingPeriod.P1M);
    var website = add(organisationId, "web_hosting", "Website of the hut", BillingPeriod.P1Y);
    use(organisationId, marco, drive);
    use(organisationId, eva, website);
  }

  private UUID add(UUID organisationId, String type, String name, BillingPeriod period) {
    return products.create(
        organisationId, new NewProduct(type, name, null, period, null, Map.of()));
  }

  private void use(UUID organisationId, Colleague colleague, UUID product) {
    grants.give(
        organisationId, colleague.memberId(), colleague.person(), AccessRequest.useOf(product));
  }
}
