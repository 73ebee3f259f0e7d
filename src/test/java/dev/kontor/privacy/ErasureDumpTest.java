package dev.kontor.privacy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.account.identity.AccountErased;
import dev.kontor.organisation.profile.OrganisationClosings;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * After somebody is erased, nothing in any table tells of them, outside of the documents that the
 * law wants: not their name, address, e-mail, number, network or device.
 */
@KontorTest
class ErasureDumpTest {
  @Inject FullLife lives;
  @Inject PersonalData data;
  @Inject OrganisationClosings closings;
  @Inject Event<Object> events;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  @ActivateRequestContext
  void nothingIsLeftOutsideOfDocuments() {
    var lived = lives.live();
    var ines = lived.person();
    assertThat(placesOf(lived)).as("so that there is something to erase").hasSizeGreaterThan(30);

    close(ines.organisationId(), ines.id());
    // As long as accounts stay after they were closed: what passes by itself has passed.
    time.passes(Duration.ofDays(30));
    time.passesWithItsWork("PT1S");
    erase(ines.id(), ines.email());

    assertThat(placesOf(lived)).isEmpty();
    assertThat(tables.count("membership", "user_id = ?", ines.id())).isZero();
    assertThat(tables.count("invoice", "organisation_id = ?", ines.organisationId())).isPositive();
    var friends = lived.friend().organisationId();
    for (var table : List.of("membership", "cart_line", "customer_order_line", "billing_address")) {
      assertThat(tables.count(table, "organisation_id = ?", friends)).as(table).isPositive();
    }
  }

  private void close(UUID organisation, UUID by) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              closings.lock(organisation);
              closings.close(organisation, by, LocalDate.of(2037, 1, 1));
            });
    var task = "task_name = 'erase-closed-organisation' and task_instance = ?";
    Letters.awaitThat(
        "the closed organisation is erased",
        () -> tables.count("scheduled_task", task, organisation.toString()) == 0);
  }

  private void erase(UUID person, String email) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              events.fire(new AccountErased(person, email));
              tables.run(
                  """
                  update user_account set email = 'erased:' || id, email_key = 'erased:' || id,
                    first_name = '', last_name = '', password_hash = ''
                  where id = ?""",
                  person);
            });
  }

  /** Where any of their values stands: {@code table.column: value}. */
  private Set<String> placesOf(FullLife.Lived lived) {
    var documents = documents();
    var found = new TreeSet<String>();
    for (var cell : tables.everything()) {
      var parts = cell.split("=", 2);
      var text = parts[1].toLowerCase(Locale.ROOT);
      lived.values().stream()
          .filter(value -> text.contains(value.toLowerCase(Locale.ROOT)))
          .filter(value -> !documents.contains(parts[0]))
          .forEach(value -> found.add(parts[0] + ": " + value));
    }
    return found;
  }

  private Set<String> documents() {
    return data.tables().entrySet().stream()
        .flatMap(
            each ->
                each.getValue().documentColumns().stream().map(name -> each.getKey() + "." + name))
        .collect(toSet());
  }
}
