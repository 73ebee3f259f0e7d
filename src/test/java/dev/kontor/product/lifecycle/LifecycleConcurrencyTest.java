package dev.kontor.product.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SUB-12: a product that is renewed at the moment of its end is renewed, whoever is faster. */
@KontorTest
class LifecycleConcurrencyTest {
  private static final int RENEWED = 16;
  private static final int MANY = 32;

  @Inject Customers customers;
  @Inject Ends ends;
  @Inject LifecycleService lifecycle;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void whatIsRenewedIsLeftAloneAndTheRestExpiresOnce() {
    var organisation = customers.newPerson().organisationId();
    var end = ends.today().plusDays(1);
    var products =
        IntStream.range(0, RENEWED + 4)
            .mapToObj(i -> ends.product(organisation, "Site " + i, end))
            .toList();
    // Nothing that is scheduled takes part: the threads do the same as the task.
    tables.run("delete from scheduled_task where task_instance like ?", organisation + "%");
    time.passes(Duration.ofDays(1));

    AtOnce.times(
        MANY,
        i -> {
          if (i % 2 == 0) {
            expire(organisation, end);
          } else {
            ends.renew(organisation, end, products.get(i / 2));
          }
          return i;
        });

    for (var i = 0; i < products.size(); i++) {
      var isRenewed = i < RENEWED;
      var product = products.get(i);
      assertThat(
              tables.count(
                  "product",
                  "id = ? and status = ? and paid_until = ?",
                  product,
                  isRenewed ? "active" : "expired",
                  isRenewed ? end.plusDays(30) : end))
          .as("site " + i)
          .isOne();
      assertThat(activities(product, "product.renewed")).isEqualTo(isRenewed ? 1 : 0);
      assertThat(activities(product, "product.expired")).isBetween(isRenewed ? 0 : 1, 1);
    }
    assertThat(
            tables.count(
                "scheduled_task",
                "task_name <> 'renewal-day' and task_instance like ?",
                organisation + "%"))
        .as("what is due before the end of those that expired, and of those that were renewed")
        .isEqualTo(2);
  }

  /** They are told nothing, so that nothing but the organisation's lock keeps them apart. */
  @Test
  void whatComesNextIsScheduledOnce() {
    var organisation = customers.newPerson().organisationId();
    var end = ends.today().plusDays(20);
    var product = ends.product(organisation, "Site", end);
    tables.run("update product set auto_renewal = true where id = ?", product);
    tables.run("delete from scheduled_task where task_instance like ?", organisation + "%");

    AtOnce.times(
        MANY,
        i -> {
          lifecycle.inTheMorning(organisation, end.minusDays(1));
          return i;
        });

    assertThat(
            tables.count(
                "scheduled_task",
                "task_name = 'end-products' and task_instance = ?",
                organisation + " " + end))
        .isOne();
  }

  @ActivateRequestContext
  void expire(UUID organisation, LocalDate end) {
    lifecycle.atMidnight(organisation, end);
  }

  private int activities(UUID product, String kind) {
    return tables.count("organisation_activity", "subject_id = ? and kind = ?", product, kind);
  }
}
