package dev.kontor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Baskets;
import dev.kontor.support.Closings;
import dev.kontor.support.Disputes;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Orders;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** ORG-5: what goes of a closed organisation's orders, and what work still goes on with. */
@KontorTest
class OrganisationErasureTest {
  private static final String NAMED = "organisation_id = ? and contact_email = 'inn@a.example'";

  @Inject Disputes disputes;
  @Inject Closings closings;
  @Inject Tables tables;

  @Test
  void theLineThatARegistryStillWorksOnStaysWhole() {
    var anna = disputes.buyer();
    var organisation = anna.organisationId();
    var domain = Shelf.newDomainName();
    disputes.bought(anna, domain);
    Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    tables.run(
        "update customer_order_line set contact_email = 'inn@a.example' where organisation_id = ?",
        organisation);
    tables.run("update customer_order_line set state = 'waiting' where domain_name = ?", domain);

    closings.close(anna);

    assertThat(tables.count("customer_order_line", "organisation_id = ?", organisation))
        .isEqualTo(2);
    assertThat(tables.count("customer_order_line", NAMED, organisation)).isEqualTo(1);
    assertThat(
            tables.count(
                "customer_order_line", NAMED + " and domain_name = ?", organisation, domain))
        .isEqualTo(1);
  }
}
