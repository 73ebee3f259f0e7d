package dev.kontor.money.payment;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Saved payment methods. */
@Singleton
class PaymentMethodTable {
  private final Jdbi jdbi;

  PaymentMethodTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The oldest first; one more than the limit, where there are more. */
  List<SavedMethod> list(UUID organisationId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from payment_method
                    where organisation_id = :owner and (created_at, id) > (:created, :id)
                    order by created_at, id limit :limit""")
                .bind("owner", organisationId)
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(SavedMethod.class)
                .list());
  }

  int count(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from payment_method where organisation_id = :owner")
                .bind("owner", organisationId)
                .mapTo(Integer.class)
                .one());
  }

  Optional<SavedMethod> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from payment_method where organisation_id = :owner and id = :id")
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(SavedMethod.class)
                .findOne());
  }

  void add(SavedMethod method) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into payment_method (organisation_id, id, type, provider, token, label,
                      brand, last4, expires_on, account, created_at)
                    values (:organisation, :id, :type, :provider, :token, :label, :brand, :last4,
                      cast(:expires as date), :account, :created)""")
                .bind("organisation", method.organisationId())
                .bind("id", method.id())
                .bind("type", method.type())
                .bind("provider", method.provider())
                .bind("token", method.token())
                .bind("label", method.label())
                .bind("brand", method.details().brand())
                .bind("last4", method.details().last4())
                .bind("expires", method.details().expiresOn())
                .bind("account", method.details().account())
                .bind("created", method.createdAt())
                .execute());
  }

  /** Says whether there was such a method. */
  boolean remove(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "delete from payment_method where organisation_id = :owner and id = :id")
                    .bind("owner", organisationId)
                    .bind("id", id)
                    .execute()
                > 0);
  }
}
