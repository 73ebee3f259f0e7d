package dev.kontor.product.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.product.domain.RegistryState;
import dev.kontor.support.Disputes;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registries are asked whether they have domains as we do. */
@KontorTest
class DomainCheckTest {
  @Inject Disputes disputes;
  @Inject DomainRegistry registry;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void anna() {
    anna = disputes.buyer();
  }

  @Test
  void whatAgreesIsNotListedAndNotAskedAgain() {
    var domain = disputes.bought(anna, Disputes.name("einig-"));

    assertThat(disputes.listed(domain)).isEmpty();
    assertThat(pending(domain)).isZero();
  }

  @Test
  void theEntryGoesByItselfOnceBothAgree() {
    var domain = disputes.bought(anna, Disputes.name("bald-"));
    var end = disputes.end(domain);
    disputes.registrySays(anna, domain, end.plusDays(1));
    assertThat(disputes.listed(domain)).isPresent();
    tables.run(
        """
        update registry_domain set expires_on = ?, redemption_on = ?
        where name = (select name from product where id = ?)""",
        end,
        end,
        domain);

    time.passesWithItsWork("PT1H");

    assertThat(disputes.listed(domain)).isEmpty();
    assertThat(pending(domain)).isZero();
  }

  @Test
  void onlyWhoeverAskedLastGoesOn() {
    var domain = disputes.bought(anna, Disputes.name("moved-"));
    disputes.check(anna, domain);
    disputes.check(anna, domain);

    time.passesWithItsWork("PT1H");

    assertThat(disputes.listed(domain)).isPresent();
    assertThat(pending(domain)).isEqualTo(1);
  }

  @Test
  void whatOperatorsEnteredAndTheRegistryNeverSawIsNoDisagreement() {
    var domain = shelf.addDomain(anna.organisationId());

    disputes.check(anna, domain);

    assertThat(disputes.listed(domain)).isEmpty();
  }

  @Test
  void aNameOfSomebodyElseIs() {
    var name = "service-public.fr";
    tables.run("update product set status = 'ended' where domain_name = ?", name);
    var domain = shelf.add(anna.organisationId(), "domain", name);

    disputes.check(anna, domain);

    assertThat(disputes.listed(domain).orElseThrow().at("/registry/state").asText())
        .isEqualTo("taken");
    assertThat(disputes.adopted(domain).path("status").asText()).isEqualTo("ended");
  }

  @Test
  void aRegistryThatStaysSilentIsAskedAgain() {
    var domain = disputes.bought(anna, Disputes.name("flaky-"));
    disputes.registrySays(anna, domain, disputes.end(domain).plusDays(3));
    assertThat(disputes.listed(domain).isPresent() || pending(domain) > 0).isTrue();

    time.passesWithItsWork("PT3M");

    assertThat(disputes.listed(domain)).isPresent();
  }

  @Test
  void theNameOfWhatHasEndedIsReleased() {
    var domain = disputes.bought(anna, Disputes.name("frei-"));
    var name =
        tables.one("select name from product where id = ?", String.class, domain).orElseThrow();
    shelf.end(domain);
    disputes.registrySays(anna, domain, disputes.today());

    assertThat(registry.find(name).state()).isEqualTo(RegistryState.FREE);
    assertThat(disputes.listed(domain)).isEmpty();
    assertThat(pending(domain)).isZero();
  }

  @Test
  void theNameOfWhatSomebodyElseHasByNowIsNot() {
    var domain = disputes.bought(anna, Disputes.name("wieder-"));
    var name =
        tables.one("select name from product where id = ?", String.class, domain).orElseThrow();
    shelf.end(domain);
    shelf.add(disputes.buyer().organisationId(), "domain", name);
    disputes.registrySays(anna, domain, disputes.today());

    assertThat(registry.find(name).state()).isEqualTo(RegistryState.REDEMPTION);
    assertThat(disputes.listed(domain)).isEmpty();
  }

  private int pending(UUID product) {
    return tables.count(
        "scheduled_task",
        "task_name = 'check-domain' and task_instance like '%' || cast(? as text) || '%'",
        product);
  }
}
