package dev.kontor.notification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Alert;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which alerts a user doesn't want. */
@ApplicationScoped
class MutedAlertService {
  private final Jdbi jdbi;
  private final MergePatch patches;
  private final Changes changes;
  private final Accounts accounts;
  private final Event<Object> events;

  MutedAlertService(
      Jdbi jdbi, MergePatch patches, Changes changes, Accounts accounts, Event<Object> events) {
    this.jdbi = jdbi;
    this.patches = patches;
    this.changes = changes;
    this.accounts = accounts;
    this.events = events;
  }

  boolean isMuted(UUID userId, Alert alert) {
    return muted(userId).contains(alert);
  }

  @Transactional
  NotificationPreferences get(UUID userId) {
    return NotificationPreferences.without(muted(userId));
  }

  @Transactional
  NotificationPreferences edit(UUID userId, @Nullable JsonNode patch) {
    accounts.lock(userId);
    var before = get(userId);
    var after = patches.apply(before, patch);
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      store(userId, after.muted());
      events.fire(new NotificationPreferencesChanged(accounts.find(userId).orElseThrow(), diff));
    }
    return after;
  }

  private Set<Alert> muted(UUID userId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select muted from notification_preference where user_id = :id")
                    .bind("id", userId)
                    .mapTo(String.class)
                    .findOne())
        .map(MutedAlertService::parse)
        .orElse(Set.of());
  }

  private static Set<Alert> parse(String text) {
    return Arrays.stream(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> Alert.valueOf(each.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Alert.class)));
  }

  private void store(UUID userId, Set<Alert> muted) {
    var text =
        muted.stream()
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(" "));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into notification_preference (user_id, muted) values (:id, :muted)
                    on conflict (user_id) do update set muted = excluded.muted""")
                .bind("id", userId)
                .bind("muted", text)
                .execute());
  }
}
