package dev.kontor.product.product;

import dev.kontor.organisation.billing.BillingAddresses;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.TokenDoor;
import dev.kontor.product.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;

/** Edits products. */
@ApplicationScoped
class ProductService {
  private final ProductRepository products;
  private final Catalogue catalogue;
  private final BillingAddresses billingAddresses;
  private final Organisations organisations;
  private final MergePatch patches;
  private final Changes changes;
  private final Event<Object> events;

  ProductService(
      ProductRepository products,
      Catalogue catalogue,
      BillingAddresses billingAddresses,
      Organisations organisations,
      MergePatch patches,
      Changes changes,
      Event<Object> events) {
    this.products = products;
    this.catalogue = catalogue;
    this.billingAddresses = billingAddresses;
    this.organisations = organisations;
    this.patches = patches;
    this.changes = changes;
    this.events = events;
  }

  @Transactional
  void edit(Caller caller, UUID organisationId, UUID id, byte[] patch, IfMatch ifMatch) {
    // Whoever removes a billing address waits: none goes that is being chosen.
    organisations.lock(organisationId);
    var product = products.lock(organisationId, id);
    var isDomain = catalogue.type(product.type()).orElseThrow().domain();
    var before = product.details(isDomain);
    var after = patches.apply(before, patch);
    requireAllowed(caller, before, after);
    requireFitting(isDomain, before, after);
    if (after.billingAddressId() != null
        && !billingAddresses.exists(organisationId, after.billingAddressId())) {
      throw ProductProblem.BILLING_ADDRESS_UNKNOWN.exception().onField("billingAddressId");
    }
    ifMatch.require(product.version());
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      product.edit(after);
      events.fire(new ProductChanged(organisationId, id, product.type(), product.name(), diff));
    }
  }

  /** What a product is called is up to who manages it; where its invoices go, to accounting. */
  private static void requireAllowed(Caller caller, ProductDetails before, ProductDetails after) {
    var isBillingChanged = !Objects.equals(before.billingAddressId(), after.billingAddressId());
    var isRestChanged =
        !before.name().equals(after.name()) || !Objects.equals(before.domain(), after.domain());
    if (isBillingChanged) {
      TokenDoor.requireRight(caller, Right.MANAGE_BILLING);
    }
    if (isRestChanged) {
      TokenDoor.requireRight(caller, Right.MANAGE_PRODUCT);
    }
  }

  private static void requireFitting(
      boolean isDomain, ProductDetails before, ProductDetails after) {
    if (isDomain && !before.name().equals(after.name())) {
      throw ProductProblem.DOMAIN_NAME_FIXED.exception().onField("name");
    }
    if (!isDomain && after.domain() != null || isDomain && after.domain() == null) {
      throw ProductProblem.DOMAIN_DETAILS_MISPLACED.exception().onField("domain");
    }
  }
}
