package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.FAIR;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.Products;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** An organisation that has served its purpose, and can be closed. */
@Singleton
class DemonstrationFair {
  private final Organisations organisations;
  private final Products products;
  private final Ids ids;

  DemonstrationFair(Organisations organisations, Products products, Ids ids) {
    this.organisations = organisations;
    this.products = products;
    this.ids = ids;
  }

  /** In the running transaction. */
  void open(Person anna) {
    ids.giving(
        List.of(FAIR),
        () -> organisations.createFor(anna.id(), "Sommerfest", OrganisationType.ASSOCIATION));
    var photos = new NewProduct("drive", "Photos", "drive_solo", BillingPeriod.P1M, null, Map.of());
    ids.giving(List.of(DemonstrationIds.FAIRS_DRIVE), () -> products.create(FAIR, photos));
  }
}
