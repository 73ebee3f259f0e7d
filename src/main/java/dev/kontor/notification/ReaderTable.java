package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Finds who reads a mail about an organisation. */
@Singleton
class ReaderTable {
  private static final String MEMBERS =
      """
      select u.* from membership_summary m join user_summary u on u.id = m.user_id
      where m.organisation_id = :organisationId
      """;

  /** To whom nothing of the organisation is open is told nothing of it. */
  private static final String OPEN = "m.suspended_channels is null and u.blocked_at is null";

  /** Sees the product, and is told of it. Whoever reads notices of domains is told of these too. */
  private static final String READS_OF_PRODUCT =
      """
      (m.sees_money or exists (
        select 1 from member_right r where r.organisation_id = m.organisation_id
          and r.member_id = m.id and r.product_id = :productId))
      and (m.notify_technical or m.notify_domains and exists (
        select 1 from product_summary p
        join product_type_summary t on t.code = p.type and t.is_domain
        where p.organisation_id = m.organisation_id and p.id = :productId))""";

  private final Jdbi jdbi;

  ReaderTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Person> legalRepresentatives(UUID organisationId) {
    return members(organisationId, OPEN + " and m.role = 'legal_representative'");
  }

  /**
   * Who reads notices about suspended members: the legal representatives, one who is concerned
   * included.
   */
  List<Person> ofSuspension(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    MEMBERS
                        + " and m.role = 'legal_representative' and m.notify_security and (("
                        + OPEN
                        + ") or m.user_id = :userId) order by m.joined_at")
                .bind("organisationId", organisationId)
                .bind("userId", userId)
                .mapTo(Person.class)
                .list());
  }

  /** Who runs the organisation and reads notices about its security. */
  List<Person> ofSecurity(UUID organisationId) {
    return members(organisationId, OPEN + " and m.has_everything and m.notify_security");
  }

  /** Who reads notices about money, and may see it; the legal representatives, if nobody else. */
  List<Person> ofBilling(UUID organisationId) {
    var readers = members(organisationId, OPEN + " and m.notify_billing and m.sees_money");
    return readers.isEmpty() ? legalRepresentatives(organisationId) : readers;
  }

  /** Who is told when money is to be paid back: a stranger's hand must not go unnoticed. */
  List<Person> ofMoneyBack(UUID organisationId) {
    return members(
        organisationId,
        OPEN + " and (m.notify_billing and m.sees_money or m.role = 'legal_representative')");
  }

  private List<Person> members(UUID organisationId, String condition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MEMBERS + " and " + condition + " order by m.joined_at")
                .bind("organisationId", organisationId)
                .mapTo(Person.class)
                .list());
  }

  /** The user, as long as they belong to the organisation. */
  Optional<Person> member(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MEMBERS + " and " + OPEN + " and m.user_id = :userId")
                .bind("organisationId", organisationId)
                .bind("userId", userId)
                .mapTo(Person.class)
                .findOne());
  }

  /** The user, as long as they may see the organisation's money. */
  Optional<Person> moneyReader(UUID organisationId, UUID userId) {
    return members(organisationId, OPEN + " and m.sees_money").stream()
        .filter(each -> each.id().equals(userId))
        .findFirst();
  }

  /** Who reads notices about a product, and may see it. */
  List<Person> ofProduct(UUID organisationId, UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    MEMBERS
                        + " and "
                        + OPEN
                        + " and "
                        + READS_OF_PRODUCT
                        + " order by m.joined_at, m.id")
                .bind("organisationId", organisationId)
                .bind("productId", productId)
                .mapTo(Person.class)
                .list());
  }

  /**
   * Who reads notices about a product, may see it, and hasn't been told yet under a key; from now
   * on they have. Of two who ask at the same moment each gets others.
   */
  List<Person> untold(UUID organisationId, UUID productId, String key, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with found as (%s and %s and %s
                        and not exists (
                          select 1 from security_notice n
                          where n.organisation_id = m.organisation_id and n.key = :key
                            and n.user_id = m.user_id)
                        order by m.joined_at, m.id limit :limit),
                      told as (insert into security_notice (organisation_id, key, user_id)
                        select :organisationId, :key, id from found order by id
                        on conflict do nothing returning user_id)
                    select f.* from found f join told t on t.user_id = f.id order by f.id"""
                        .formatted(MEMBERS, OPEN, READS_OF_PRODUCT))
                .bind("organisationId", organisationId)
                .bind("productId", productId)
                .bind("key", key)
                .bind("limit", limit)
                .mapTo(Person.class)
                .list());
  }

  /**
   * Somebody who reads notices about products.
   *
   * @param seen how many they may see
   * @param shown the first of these
   */
  record ProductReader(@Nested Person person, int seen, List<UUID> shown) {}

  /** Who reads notices about products, and may see some of those, with which. */
  List<ProductReader> ofProducts(UUID organisationId, List<UUID> products, int limit) {
    return ofProducts(organisationId, products, limit, "m.notify_technical");
  }

  /** Who reads notices about domains, and may see some of those, with which. */
  List<ProductReader> ofDomains(UUID organisationId, List<UUID> domains) {
    var wants = "(m.notify_technical or m.notify_domains)";
    return ofProducts(organisationId, domains, domains.size(), wants);
  }

  private List<ProductReader> ofProducts(
      UUID organisationId, List<UUID> products, int limit, String wants) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select u.*, s.seen, s.shown
                    from membership_summary m join user_summary u on u.id = m.user_id
                    cross join lateral (
                      select count(*) as seen,
                        array_agg(i.id order by i.n) filter (where i.place <= :limit) as shown
                      from (
                        select a.id, a.n, row_number() over (order by a.n) as place
                        from unnest(:products) with ordinality a (id, n)
                        where m.sees_money or exists (
                          select 1 from member_right r
                          where r.organisation_id = m.organisation_id and r.member_id = m.id
                            and r.product_id = a.id)) i) s
                    where m.organisation_id = :organisationId and %s and s.seen > 0
                      and %s
                    order by m.joined_at"""
                        .formatted(wants, OPEN))
                .bind("organisationId", organisationId)
                .bindArray("products", UUID.class, products)
                .bind("limit", limit)
                .mapTo(ProductReader.class)
                .list());
  }

  /** An organisation, as mails to addresses that aren't members' are written. */
  record Sender(String name, Language language, @Nullable String country, String timeZone) {}

  Sender sender(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select name, language, country, time_zone from organisation_summary
                    where id = :id""")
                .bind("id", organisationId)
                .mapTo(Sender.class)
                .one());
  }

  /** An organisation as mails name it. */
  record Named(UUID id, String name) {}

  /** Where a user belongs. */
  List<Named> organisationsOf(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.id, o.name from membership_summary m
                    join organisation_summary o on o.id = m.organisation_id
                    where m.user_id = :userId order by o.id""")
                .bind("userId", userId)
                .mapTo(Named.class)
                .list());
  }

  String organisationName(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select name from organisation_summary where id = :id")
                .bind("id", organisationId)
                .mapTo(String.class)
                .findOne()
                // Nobody is told of a closed one.
                .orElse(""));
  }
}
