package dev.kontor.account.apppassword;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.session.Callers;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes and removes app passwords; a mail tells of both. */
@ApplicationScoped
class AppPasswordService {
  private final AppPasswordTable passwords;
  private final Accounts accounts;
  private final Event<Object> events;
  private final Bounds bounds;
  private final Ids ids;

  AppPasswordService(
      AppPasswordTable passwords, Accounts accounts, Event<Object> events, Bounds bounds, Ids ids) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.events = events;
    this.bounds = bounds;
    this.ids = ids;
  }

  @Transactional
  AppPasswordsResponse list(UUID userId) {
    return new AppPasswordsResponse(passwords.of(userId));
  }

  @Transactional
  AppPasswordAdded add(UUID userId, AppPasswordRequest asked) {
    if (!accounts.lockActing(userId)) {
      throw Callers.invalidToken();
    }
    bounds.requireRoom(
        "app-passwords-of-user",
        passwords.of(userId).size(),
        AppPasswordProblem.TOO_MANY_APP_PASSWORDS);
    var id = ids.next();
    var password = ids.reference() + "-" + ids.reference();
    passwords.add(id, userId, asked.name(), asked.services(), password);
    events.fire(
        AppPasswordChanged.added(
            accounts.find(userId).orElseThrow(),
            new Subject("app_password", id, asked.name()),
            AppService.join(asked.services()),
            ids.reference()));
    return new AppPasswordAdded(id, password);
  }

  @Transactional
  void remove(UUID userId, UUID id) {
    var name = passwords.remove(userId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    events.fire(
        AppPasswordChanged.removed(
            accounts.find(userId).orElseThrow(),
            new Subject("app_password", id, name),
            ids.reference()));
  }
}
