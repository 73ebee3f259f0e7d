package dev.kontor.sale.order;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.text.Language;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.product.Products;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.TermPayment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Makes the products that were ordered; a domain has still to be registered then. */
@Singleton
class Delivery {
  private final Products products;
  private final Catalogue catalogue;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final Clock clock;

  Delivery(
      Products products,
      Catalogue catalogue,
      Organisations organisations,
      BackgroundTasks tasks,
      Clock clock) {
    this.products = products;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Makes the product of a line, in the transaction that settles its order.
   *
   * @param payment what pays it
   * @return the product's id
   */
  UUID make(CustomerOrder order, OrderLine line, TermPayment payment) {
    var term =
        new NewTerm(
            line.startsOn(),
            line.endsOn(),
            line.offer(),
            line.period(),
            line.id(),
            line.net(),
            line.tax(),
            order.currency(),
            payment);
    var id =
        products.create(
            order.organisationId(),
            line.product(name(order.organisationId(), line.offer())),
            term,
            line.subscription());
    line.became(id);
    if (line.isDomain()) {
      var attempt = new RegistrationAttempt(order.organisationId(), line.id(), 0);
      tasks.schedule(attempt.task(), clock.instant());
    }
    return id;
  }

  private String name(UUID organisationId, String offer) {
    var language =
        Language.of(organisations.party(organisationId).language()).orElse(Language.DEFAULT);
    return catalogue.offer(offer).map(each -> each.name(language)).orElse(offer);
  }
}
