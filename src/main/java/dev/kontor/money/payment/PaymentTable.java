package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Payments, and which callbacks came. */
@Singleton
class PaymentTable {
  private final Jdbi jdbi;

  PaymentTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Payment payment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into payment (organisation_id, id, provider, method_id, method_type, amount,
                      currency, purpose_kind, purpose_id, status, created_at, expires_at)
                    values (:organisation, :id, :provider, cast(:methodId as uuid), :method, :amount, :currency,
                      :purposeKind, :purposeId, :status, :created, :expires)""")
                .bind("organisation", payment.organisationId())
                .bind("id", payment.id())
                .bind("provider", payment.provider())
                .bind("methodId", payment.methodId())
                .bind("method", payment.method())
                .bind("amount", payment.amount().minor())
                .bind("currency", payment.amount().currency())
                .bind("purposeKind", payment.purposeKind())
                .bind("purposeId", payment.purposeId())
                .bind("status", payment.status())
                .bind("created", payment.createdAt())
                .bind("expires", payment.expiresAt())
                .execute());
  }

  Optional<Payment> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from payment where organisation_id = :owner and id = :id")
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(Payment.class)
                .findOne());
  }

  /** Whosever it is. */
  Optional<Payment> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from payment where id = :id")
                .bind("id", id)
                .mapTo(Payment.class)
                .findOne());
  }

  /** Whosever it is, until the transaction ends: providers don't know organisations. */
  Optional<Payment> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from payment where id = :id for update")
                .bind("id", id)
                .mapTo(Payment.class)
                .findOne());
  }

  /** The newest one at a provider for something, until the transaction ends. */
  Optional<Payment> lock(UUID organisationId, String provider, String purposeKind, UUID purposeId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from payment
                    where organisation_id = :organisation and purpose_kind = :kind
                      and purpose_id = :purpose and provider = :provider
                    order by created_at desc, id desc limit 1 for update""")
                .bind("organisation", organisationId)
                .bind("kind", purposeKind)
                .bind("purpose", purposeId)
                .bind("provider", provider)
                .mapTo(Payment.class)
                .findOne());
  }

  void update(Payment payment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payment set status = :status, failure = :failure, settled_at = cast(:settled as timestamptz)
                    where organisation_id = :organisation and id = :id""")
                .bind("status", payment.status())
                .bind("failure", payment.failure())
                .bind("settled", payment.settledAt())
                .bind("organisation", payment.organisationId())
                .bind("id", payment.id())
                .execute());
  }

  /** What may still come for a kind of purpose, in minor units. */
  long underway(UUID organisationId, String currency, String purposeKind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(amount), 0)::bigint from payment
                    where organisation_id = :organisation and currency = :currency
                      and purpose_kind = :kind and status in ('created', 'pending')""")
                .bind("organisation", organisationId)
                .bind("currency", currency)
                .bind("kind", purposeKind)
                .mapTo(Long.class)
                .one());
  }

  /** How many are under way by a provider. */
  long underwayBy(UUID organisationId, String provider, String purposeKind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from payment
                    where organisation_id = :organisation and provider = :provider
                      and purpose_kind = :kind and status in ('created', 'pending')""")
                .bind("organisation", organisationId)
                .bind("provider", provider)
                .bind("kind", purposeKind)
                .mapTo(Long.class)
                .one());
  }

  /** Notes a callback; says whether it hadn't been noted before. */
  boolean isFirst(String provider, String messageId, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into payment_callback (provider, message_id, received_at)
                        values (:provider, :id, :now) on conflict do nothing""")
                    .bind("provider", provider)
                    .bind("id", messageId)
                    .bind("now", now)
                    .execute()
                > 0);
  }

  void forgetCallbacks(Instant before) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from payment_callback where received_at < :before")
                .bind("before", before)
                .execute());
  }

  /** Notes what the provider says that it took. */
  void report(Payment payment, Money reported) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payment set reported_amount = :amount, reported_currency = :currency
                    where organisation_id = :organisation and id = :id""")
                .bind("amount", reported.minor())
                .bind("currency", reported.currency())
                .bind("organisation", payment.organisationId())
                .bind("id", payment.id())
                .execute());
  }

  /** Notes what became of what was reported. */
  void book(Payment payment, MismatchBooking booking) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payment set booked_to = :to, booked_at = :at, booked_by = :by
                    where organisation_id = :organisation and id = :id""")
                .bind("to", booking.to())
                .bind("at", booking.bookedAt())
                .bind("by", booking.bookedBy())
                .bind("organisation", payment.organisationId())
                .bind("id", payment.id())
                .execute());
  }

  /** Those with another amount, the oldest first; one more than the limit, where there are more. */
  List<Payment> mismatches(Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from payment
                    where reported_amount is not null and booked_to is null
                      and status <> 'succeeded'
                      and (created_at, id) > (:created, :id)
                    order by created_at, id limit :limit""")
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(Payment.class)
                .list());
  }
}
