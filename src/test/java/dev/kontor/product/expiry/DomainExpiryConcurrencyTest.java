package dev.kontor.product.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** DOM-1: whoever is faster, a domain is renewed or restored, or expires and is released, once. */
@KontorTest
class DomainExpiryConcurrencyTest {
  private static final int RENEWED = 12;
  private static final int MANY = 24;

  @Inject Customers customers;
  @Inject ExpiringDomains domains;
  @Inject ExpiryService expiry;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Mailbox mailbox;

  @Test
  void whatIsRenewedAtItsEndIsLeftAloneAndTheRestExpiresOnce() {
    var organisation = customers.newPerson().organisationId();
    var end = domains.today().plusDays(1);
    var all =
        IntStream.range(0, RENEWED + 4).mapToObj(i -> domains.domain(organisation, end)).toList();
    // Nothing that is scheduled takes part: the threads do the same as the task.
    tables.run("delete from scheduled_task where task_instance like ?", organisation + "%");
    time.passes(Duration.ofDays(1));

    AtOnce.times(
        MANY,
        i -> {
          if (i % 2 == 0) {
            atMidnight(organisation, end);
          } else {
            domains.renew(organisation, end, all.get(i / 2));
          }
          return i;
        });

    for (var i = 0; i < all.size(); i++) {
      var isRenewed = i < RENEWED;
      assertThat(
              tables.count(
                  "product",
                  "id = ? and status = ? and paid_until = ?",
                  all.get(i),
                  isRenewed ? "active" : "expired",
                  isRenewed ? end.plusYears(1) : end))
          .as("domain " + i)
          .isOne();
      assertThat(activities(all.get(i), "product.expired")).isBetween(isRenewed ? 0 : 1, 1);
    }
    assertThat(
            tables.count(
                "scheduled_task",
                "task_name in ('expire-domains', 'tell-of-domains') and task_instance like ?",
                organisation + "%"))
        .as("what is due for those that expired, and for those that were renewed")
        .isEqualTo(2);
  }

  /** As a restoration does that was paid, at the last moment. */
  @Test
  void atTheEndOfItsRedemptionPeriodItIsHadBackOrReleased() {
    var organisation = customers.newPerson().organisationId();
    var end = domains.today().plusDays(1);
    var all =
        IntStream.range(0, RENEWED + 4).mapToObj(i -> domains.domain(organisation, end)).toList();
    time.passesWithItsWork("P1D");
    tables.run("delete from scheduled_task where task_instance like ?", organisation + "%");
    time.passes(Duration.ofDays(40));

    AtOnce.times(
        MANY,
        i -> {
          if (i % 2 == 0) {
            atMidnight(organisation, end.plusDays(40));
          } else {
            restore(organisation, end, all.get(i / 2));
          }
          return i;
        });

    for (var domain : all) {
      var isReleased = tables.count("product", "id = ? and status = 'ended'", domain) == 1;
      assertThat(activities(domain, "product.ended")).isEqualTo(isReleased ? 1 : 0);
      assertThat(activities(domain, "product.renewed")).isEqualTo(isReleased ? 0 : 1);
    }
  }

  @Test
  void ofTwoWhoTellOneDoes() {
    var person = customers.newPerson();
    var organisation = person.organisationId();
    var end = domains.today().plusDays(20);
    var domain = domains.domain(organisation, end);

    AtOnce.times(
        MANY,
        i -> {
          inTheMorning(organisation, end.minusDays(7));
          return i;
        });

    assertThat(tables.count("told_domain_end", "product_id = ?", domain)).isOne();
    time.passesWithItsWork("PT1S");
    assertThat(mailbox.of(person.email())).hasSize(1);
  }

  @ActivateRequestContext
  void atMidnight(UUID organisation, LocalDate day) {
    expiry.atMidnight(organisation, day);
  }

  @ActivateRequestContext
  void inTheMorning(UUID organisation, LocalDate day) {
    expiry.inTheMorning(organisation, day);
  }

  /** Unless it is too late. */
  @ActivateRequestContext
  void restore(UUID organisation, LocalDate end, UUID domain) {
    domains.restore(organisation, end, domain);
  }

  private int activities(UUID domain, String kind) {
    return tables.count("organisation_activity", "subject_id = ? and kind = ?", domain, kind);
  }
}
