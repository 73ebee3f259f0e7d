package dev.kontor.notification;

import dev.kontor.identity.Person;
import dev.kontor.platform.text.Language;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds who reads a mail about an organisation. */
@Singleton
class Readers {
  private static final String MEMBERS =
      """
      select u.* from membership_summary m join user_summary u on u.id = m.user_id
      where m.organisation_id = :organisationId
      """;

  private final Jdbi jdbi;

  Readers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Person> legalRepresentatives(UUID organisationId) {
    return members(organisationId, "m.role = 'legal_representative'");
  }

  /** Who reads notices about money. */
  List<Person> ofBilling(UUID organisationId) {
    return members(organisationId, "m.notify_billing");
  }

  /** Who is told when money is to be paid back: a stranger's hand must not go unnoticed. */
  List<Person> ofMoneyBack(UUID organisationId) {
    return members(organisationId, "(m.notify_billing or m.role = 'legal_representative')");
  }

  private List<Person> members(UUID organisationId, String condition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MEMBERS + " and " + condition + " order by m.joined_at")
                .bind("organisationId", organisationId)
                .map((row, context) -> person(row))
                .list());
  }

  /** The user, as long as they belong to the organisation. */
  Optional<Person> member(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MEMBERS + " and m.user_id = :userId")
                .bind("organisationId", organisationId)
                .bind("userId", userId)
                .map((row, context) -> person(row))
                .findOne());
  }

  /**
   * Members who haven't been told yet under a key; from now on they have. Of two who ask at the
   * same moment each gets others.
   */
  List<Person> untold(UUID organisationId, String key, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with found as (%s and not exists (
                          select 1 from security_notice n
                          where n.organisation_id = m.organisation_id and n.key = :key
                            and n.user_id = m.user_id)
                        order by m.joined_at, m.id limit :limit),
                      told as (insert into security_notice (organisation_id, key, user_id)
                        select :organisationId, :key, id from found order by id
                        on conflict do nothing returning user_id)
                    select f.* from found f join told t on t.user_id = f.id order by f.id"""
                        .formatted(MEMBERS))
                .bind("organisationId", organisationId)
                .bind("key", key)
                .bind("limit", limit)
                .map((row, context) -> person(row))
                .list());
  }

  String organisationName(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select name from organisation_summary where id = :id")
                .bind("id", organisationId)
                .mapTo(String.class)
                .one());
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("first_name"),
        row.getString("last_name"),
        Language.of(row.getString("language")).orElse(Language.DEFAULT),
        row.getString("time_zone"),
        row.getBoolean("confirmed"));
  }
}
