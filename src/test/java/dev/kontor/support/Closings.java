package dev.kontor.support;

import dev.kontor.organisation.profile.OrganisationClosings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Closes organisations whatever they still have, for those who look at what comes afterwards. */
@Singleton
public class Closings {
  /** Ten years from the end of the year in which most tests run. */
  public static final LocalDate KEPT_UNTIL = LocalDate.parse("2037-01-01");

  private final OrganisationClosings closings;
  private final Jdbi jdbi;

  Closings(OrganisationClosings closings, Jdbi jdbi) {
    this.closings = closings;
    this.jdbi = jdbi;
  }

  /** The person's organisation is there for nobody any more, and has no members. */
  public void close(Person person) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              closings.lock(person.organisationId());
              closings.close(person.organisationId(), person.id(), KEPT_UNTIL);
              jdbi.useHandle(
                  handle ->
                      handle.execute(
                          "delete from membership where organisation_id = ?",
                          person.organisationId()));
            });
    Letters.awaitThat("what no law keeps to be erased", () -> isTidied(person.organisationId()));
  }

  private boolean isTidied(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select not exists (select 1 from scheduled_task
                      where task_name = 'erase-closed-organisation' and task_instance = :id)""")
                .bind("id", organisationId.toString())
                .mapTo(Boolean.class)
                .one());
  }

  /** From a day on its documents and its ledger needn't be kept any more. */
  public void keepUntil(UUID organisationId, LocalDate day) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update organisation set kept_until = ? where id = ?", day, organisationId));
  }

  /** What is on its account in Swiss francs, in centimes: paid in, and of that held. */
  public String money(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(max(paid_in), 0) || ' ' || coalesce(max(held_paid_in), 0)
                    from ledger_account where organisation_id = :id and currency = 'CHF'""")
                .bind("id", organisationId)
                .mapTo(String.class)
                .one());
  }
}
