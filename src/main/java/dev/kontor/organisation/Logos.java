package dev.kontor.organisation;

import dev.kontor.platform.image.Picture;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The stored logos. */
@Singleton
class Logos {
  private final Jdbi jdbi;

  Logos(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A stored logo.
   *
   * @param etag the hash of its bytes, without quotes
   */
  record Logo(String mediaType, byte[] content, String etag) {}

  Optional<Logo> find(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select media_type, content, etag from organisation_logo
                    where organisation_id = :id""")
                .bind("id", organisationId)
                .map((row, context) -> logo(row))
                .findOne());
  }

  private static Logo logo(ResultSet row) throws SQLException {
    return new Logo(row.getString("media_type"), row.getBytes("content"), row.getString("etag"));
  }

  void put(UUID organisationId, Picture picture, String etag) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into organisation_logo (organisation_id, media_type, content, etag)
                    values (:id, :mediaType, :content, :etag)
                    on conflict (organisation_id) do update set
                      media_type = excluded.media_type, content = excluded.content,
                      etag = excluded.etag""")
                .bind("id", organisationId)
                .bind("mediaType", picture.mediaType())
                .bind("content", picture.bytes())
                .bind("etag", etag)
                .execute());
  }

  /** Whether there was one. */
  boolean remove(UUID organisationId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("delete from organisation_logo where organisation_id = :id")
                    .bind("id", organisationId)
                    .execute())
        > 0;
  }
}
