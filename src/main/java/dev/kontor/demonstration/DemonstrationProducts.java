package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;
import static dev.kontor.demonstration.DemonstrationIds.ANNA;
import static dev.kontor.demonstration.DemonstrationIds.DRIVE;
import static dev.kontor.demonstration.DemonstrationIds.MAIL;
import static dev.kontor.demonstration.DemonstrationIds.WEBSITE;

import dev.kontor.access.grant.AccessRequest;
import dev.kontor.access.grant.Grants;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.OfferSamples;
import dev.kontor.product.expiry.DomainChecks;
import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.Products;
import dev.kontor.service.holding.Holdings;
import dev.kontor.service.registration.ProductServices;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What Alpenglück GmbH has, and who of its people uses what. */
@Singleton
class DemonstrationProducts {
  private static final Logger LOG = Logger.getLogger(DemonstrationProducts.class);
  private static final String MAIL_NAME = "Mail of alpenglueck.ch";

  /** Examples of renewals name the end of three years from that day on. */
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

  private final Products products;
  private final Grants grants;
  private final ProductServices services;
  private final Holdings holdings;
  private final OfferSamples offers;
  private final DomainChecks checks;
  private final Ids ids;
  private final Clock clock;

  DemonstrationProducts(
      Products products,
      Grants grants,
      ProductServices services,
      Holdings holdings,
      OfferSamples offers,
      DomainChecks checks,
      Ids ids,
      Clock clock) {
    this.products = products;
    this.grants = grants;
    this.services = services;
    this.holdings = holdings;
    this.offers = offers;
    this.checks = checks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Somebody of the organisation. */
  record Colleague(UUID memberId, Person person) {}

  /** In the running transaction. */
  void make(Colleague marco, Colleague eva) {
    add(DemonstrationIds.DOMAIN, "alpenglueck.ch", "domain", "domain_ch", BillingPeriod.P1Y, null);
    add(MAIL, MAIL_NAME, "mail_service", "mail_service_basic", BillingPeriod.P3Y, SINCE);
    add(DRIVE, "Drive of the hut", "drive", "drive_solo", BillingPeriod.P1M, null);
    add(
        WEBSITE,
        "Website of the hut",
        "web_hosting",
        "web_hosting_starter",
        BillingPeriod.P3Y,
        SINCE);
    offers.addPast(
        "web_hosting_classic",
        "web_hosting",
        "Web hosting Classic",
        List.of(new Money("49.00", "CHF"), new Money("47.00", "EUR")),
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2026, 1, 1));
    disputed();
    lapsed();
    use(marco, DRIVE);
    use(eva, WEBSITE);
    serve(marco);
  }

  /** Of which the registry says that somebody else has it. */
  private void disputed() {
    var id = DemonstrationIds.DISPUTED_DOMAIN;
    add(id, "example.org", "domain", "domain_org", BillingPeriod.P1Y, null);
    checks.ask(ALPENGLUECK, id);
  }

  /** In its redemption period. */
  private void lapsed() {
    var lastYear = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(1).minusDays(5);
    var id = DemonstrationIds.LAPSED_DOMAIN;
    add(id, "alpenglueck-huette.ch", "domain", "domain_ch", BillingPeriod.P1Y, lastYear);
  }

  private void serve(Colleague marco) {
    var credential =
        ids.giving(
            List.of(DemonstrationIds.MAIL_SERVICE),
            () -> services.add("mail", List.of("mail_service", "drive")));
    ids.giving(
        List.of(DemonstrationIds.ANNAS_MAILBOX),
        () -> holdings.keepMailbox(ALPENGLUECK, MAIL, ANNA, "anna@alpenglueck.ch"));
    ids.giving(
        List.of(DemonstrationIds.MARCOS_FILES),
        () -> holdings.keepFiles(ALPENGLUECK, DRIVE, marco.person().id(), "Marco's files"));
    LOG.infof("Demonstration product service, told once: its credential is %s", credential);
  }

  /**
   * A product.
   *
   * @param start of its first term, so that its end is known; null for today
   */
  private void add(
      UUID id,
      String name,
      String type,
      String offer,
      BillingPeriod period,
      @Nullable LocalDate start) {
    var product = new NewProduct(type, name, offer, period, start, Map.of());
    ids.giving(List.of(id), () -> products.create(ALPENGLUECK, product));
  }

  private void use(Colleague colleague, UUID product) {
    grants.give(
        ALPENGLUECK, colleague.memberId(), colleague.person(), AccessRequest.useOf(product));
  }
}
