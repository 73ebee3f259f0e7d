package dev.kontor.notification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How far the telling has come that an offer's renewals end. */
@Singleton
class RenewalsEndNoticeTable {
  private final Jdbi jdbi;

  RenewalsEndNoticeTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What is being told.
   *
   * @param endsOn none where the end was taken back
   * @param toldUntil the last organisation that was told; none before the first
   */
  record Notice(String offer, @Nullable LocalDate endsOn, @Nullable UUID toldUntil) {}

  /** Begins to tell, in the place of what was being told of the offer before. */
  void begin(UUID id, String offer, @Nullable LocalDate endsOn) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into renewals_end_notice (offer, id, ends_on)
                    values (:offer, :id, :endsOn)
                    on conflict (offer) do update
                    set id = excluded.id, ends_on = excluded.ends_on, told_until = null""")
                .bind("offer", offer)
                .bind("id", id)
                .bindByType("endsOn", endsOn, LocalDate.class)
                .execute());
  }

  /** Nobody else tells of it meanwhile; empty once all are told, or something newer is to be. */
  Optional<Notice> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select offer, ends_on, told_until from renewals_end_notice
                    where id = :id for update""")
                .bind("id", id)
                .mapTo(Notice.class)
                .findOne());
  }

  void told(UUID id, UUID organisationId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update renewals_end_notice set told_until = :organisationId where id = :id")
                .bind("organisationId", organisationId)
                .bind("id", id)
                .execute());
  }

  void end(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from renewals_end_notice where id = :id")
                .bind("id", id)
                .execute());
  }
}
