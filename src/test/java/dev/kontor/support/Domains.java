package dev.kontor.support;

import dev.kontor.platform.time.KontorClock;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.term.NewTerm;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Domains that expire on some day, as if they had been bought long before. */
@Singleton
public class Domains {
  private final Shelf shelf;
  private final KontorClock clock;

  Domains(Shelf shelf, KontorClock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** One whose only term, of a year, ends on a day. */
  public UUID expiring(Person owner, LocalDate end) {
    return expiring(owner, Shelf.newDomainName(), end);
  }

  public UUID expiring(Person owner, String name, LocalDate end) {
    var term = NewTerm.notSold(end.minusYears(1), end, "domain_ch", BillingPeriod.P1Y);
    return shelf.add(owner.organisationId(), "domain", name, term);
  }

  public static String path(Person person, UUID domain) {
    return "/v1/organisations/" + person.organisationId() + "/products/" + domain;
  }

  public static JsonPath read(Person person, UUID domain) {
    return person.calls().get(path(person, domain)).then().statusCode(200).extract().jsonPath();
  }

  /** Switches its renewal warranty on or off. */
  public static Answer warrant(Person person, UUID domain, boolean isOn) {
    var path = path(person, domain) + "/renewal-warranty";
    return isOn ? person.calls().put(path) : person.calls().delete(path);
  }
}
