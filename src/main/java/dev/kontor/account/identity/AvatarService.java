package dev.kontor.account.identity;

import dev.kontor.platform.image.Picture;
import dev.kontor.platform.image.PictureTable;
import dev.kontor.platform.image.StoredPicture;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Puts up the users' pictures and takes them down. */
@ApplicationScoped
class AvatarService {
  private final UserRepository users;
  private final PictureTable avatars;
  private final Event<Object> events;

  AvatarService(UserRepository users, Event<Object> events, Jdbi jdbi) {
    this.users = users;
    this.events = events;
    avatars = new PictureTable(jdbi, "user_avatar", "user_id");
  }

  StoredPicture get(UUID userId) {
    return avatars.find(userId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  @Transactional
  void put(UUID userId, Picture picture) {
    avatars.put(userId, picture);
    events.fire(new AvatarChanged(users.findById(userId).person(), false));
  }

  @Transactional
  void remove(UUID userId) {
    if (!avatars.remove(userId)) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    events.fire(new AvatarChanged(users.findById(userId).person(), true));
  }
}
