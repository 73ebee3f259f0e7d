package dev.kontor.platform.image;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A feature's table of pictures: at most one for each owner. */
public final class PictureTable {
  private final Jdbi jdbi;
  private final String table;
  private final String owner;

  /**
   * The pictures of a table.
   *
   * @param owner the column that tells whose picture it is, its primary key
   */
  public PictureTable(Jdbi jdbi, String table, String owner) {
    this.jdbi = jdbi;
    this.table = table;
    this.owner = owner;
  }

  public Optional<StoredPicture> find(UUID ownerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select media_type, content, etag from <table> where <owner> = :id")
                .define("table", table)
                .define("owner", owner)
                .bind("id", ownerId)
                .mapTo(StoredPicture.class)
                .findOne());
  }

  /** Puts a picture up, in the place of the one before it. */
  public void put(UUID ownerId, Picture picture) {
    var stored = StoredPicture.of(picture);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into <table> (<owner>, media_type, content, etag)
                    values (:id, :mediaType, :content, :etag)
                    on conflict (<owner>) do update set
                      media_type = excluded.media_type, content = excluded.content,
                      etag = excluded.etag""")
                .define("table", table)
                .define("owner", owner)
                .bind("id", ownerId)
                .bind("mediaType", stored.mediaType())
                .bind("content", stored.content())
                .bind("etag", stored.etag())
                .execute());
  }

  /** Whether there was one to take down. */
  public boolean remove(UUID ownerId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("delete from <table> where <owner> = :id")
                    .define("table", table)
                    .define("owner", owner)
                    .bind("id", ownerId)
                    .execute())
        > 0;
  }
}
