package dev.kontor.service.mailbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads users' own mailboxes, in organisations that they belong to. */
@Singleton
class MailboxTable {
  private static final UUID FIRST = new UUID(0, 0);

  private static final String SELECT =
      """
      select h.id, h.organisation_id as product_organisation_id, h.product_id,
             p.type as product_type, o.name as organisation_name, h.reference as address,
             h.follows_account
      from holding h
      join product_summary p on p.organisation_id = h.organisation_id and p.id = h.product_id
      join organisation_summary o on o.id = h.organisation_id
      join membership_summary m on m.organisation_id = h.organisation_id
        and m.user_id = h.user_id
      where h.user_id = :userId and h.kind = 'mailbox'
      """;

  private final Jdbi jdbi;

  MailboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Mailbox> all(UUID userId) {
    return list(userId, FIRST, Integer.MAX_VALUE - 1);
  }

  /** In the order of their ids; one more than the limit, where there are more. */
  List<Mailbox> list(UUID userId, UUID after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and h.id > :after order by h.id limit :limit")
                .bind("userId", userId)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(Mailbox.class)
                .list());
  }

  Optional<Mailbox> find(UUID userId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and h.id = :id")
                .bind("userId", userId)
                .bind("id", id)
                .mapTo(Mailbox.class)
                .findOne());
  }

  void setFollows(Mailbox mailbox, boolean followsAccount) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update holding set follows_account = :follows
                    where organisation_id = :organisationId and id = :id""")
                .bind("follows", followsAccount)
                .bind("organisationId", mailbox.product().organisationId())
                .bind("id", mailbox.id())
                .execute());
  }
}
