package dev.kontor.identity;

import dev.kontor.platform.image.Picture;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps the users' pictures. */
@ApplicationScoped
class AvatarService {
  private final UserRepository users;
  private final Event<Object> events;
  private final Jdbi jdbi;

  AvatarService(UserRepository users, Event<Object> events, Jdbi jdbi) {
    this.users = users;
    this.events = events;
    this.jdbi = jdbi;
  }

  /**
   * A stored picture.
   *
   * @param etag the hash of its bytes, without quotes
   */
  record Avatar(String mediaType, byte[] content, String etag) {}

  Optional<Avatar> find(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select media_type, content, etag from user_avatar where user_id = :id")
                .bind("id", userId)
                .map((row, context) -> avatar(row))
                .findOne());
  }

  private static Avatar avatar(ResultSet row) throws SQLException {
    return new Avatar(row.getString("media_type"), row.getBytes("content"), row.getString("etag"));
  }

  @Transactional
  void put(UUID userId, Picture picture) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into user_avatar (user_id, media_type, content, etag)
                    values (:id, :mediaType, :content, :etag)
                    on conflict (user_id) do update set
                      media_type = excluded.media_type, content = excluded.content,
                      etag = excluded.etag""")
                .bind("id", userId)
                .bind("mediaType", picture.mediaType())
                .bind("content", picture.bytes())
                .bind("etag", etag(picture.bytes()))
                .execute());
    events.fire(new AvatarChanged(users.findById(userId).person(), false));
  }

  @Transactional
  void remove(UUID userId) {
    var removed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("delete from user_avatar where user_id = :id")
                    .bind("id", userId)
                    .execute());
    if (removed == 0) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    events.fire(new AvatarChanged(users.findById(userId).person(), true));
  }

  private static String etag(byte[] content) {
    return HexFormat.of().formatHex(Secrets.hash(HexFormat.of().formatHex(content)), 0, 16);
  }
}
