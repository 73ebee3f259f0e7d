package dev.kontor.operator.factorreset;

import dev.kontor.account.identity.Person;
import dev.kontor.operator.support.IdentityProofs.Proof;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The resets of second factors. */
@Singleton
public class FactorResetTable {
  private static final String OPEN = "cancelled_at is null and done_at is null";

  private final Jdbi jdbi;

  FactorResetTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(TwoFactorResetResponse reset, UUID userId, byte[] tokenHash, Proof proof, UUID askedBy) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into two_factor_reset (id, user_id, cancel_token_hash, evidence,
                      verification_id, asked_by, asked_at, takes_effect_at)
                    values (:id, :userId, :hash, :evidence,
                      cast(:verificationId as uuid), :askedBy, :askedAt, :takesEffectAt)""")
                .bind("id", reset.id())
                .bind("userId", userId)
                .bind("hash", tokenHash)
                .bind("evidence", proof.evidence())
                .bindByType("verificationId", proof.verificationId(), UUID.class)
                .bind("askedBy", askedBy)
                .bind("askedAt", reset.askedAt())
                .bind("takesEffectAt", reset.takesEffectAt())
                .execute());
  }

  public Optional<TwoFactorResetResponse> open(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from two_factor_reset where user_id = :userId and " + OPEN)
                .bind("userId", userId)
                .mapTo(TwoFactorResetResponse.class)
                .findOne());
  }

  /** Where a user can be reached: the sign-in address and the recovery address. */
  List<String> addresses(Person person) {
    var addresses = new ArrayList<>(List.of(person.email()));
    jdbi.useHandle(
        handle ->
            addresses.addAll(
                handle
                    .createQuery("select email from recovery_address where user_id = :id")
                    .bind("id", person.id())
                    .mapTo(String.class)
                    .list()));
    return addresses;
  }

  /** Cancels what waits; tells whose it was. */
  Optional<UUID> cancel(byte[] tokenHash, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "update two_factor_reset set cancelled_at = :now where cancel_token_hash = :hash"
                        + " and takes_effect_at > :now and "
                        + OPEN
                        + " returning user_id")
                .bind("hash", tokenHash)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne());
  }

  /** Takes one up that wasn't cancelled; tells whose it is. */
  Optional<UUID> finish(UUID id, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "update two_factor_reset set done_at = :now where id = :id and "
                        + OPEN
                        + " returning user_id")
                .bind("id", id)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne());
  }
}
