package dev.kontor.platform.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps the keys of persons, each sealed by the vault; of a destroyed one only that it was. */
@Singleton
class PersonKeyTable {
  private final Jdbi jdbi;
  private final Vault vault;
  private final Clock clock;

  PersonKeyTable(Jdbi jdbi, Vault vault, Clock clock) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.clock = clock;
  }

  /** Empty where it was destroyed. */
  private record Row(UUID ownerId, byte[] sealedKey) {}

  /** Sealed keys by their owners, as far as there are any: empty ones of those destroyed. */
  Map<UUID, byte[]> find(Collection<UUID> owners) {
    var found = new HashMap<UUID, byte[]>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select owner_id, coalesce(sealed_key, '') as sealed_key from person_key
                    where owner_id = any(:owners)""")
                .bindArray("owners", UUID.class, owners)
                .mapTo(Row.class)
                .forEach(row -> found.put(row.ownerId(), row.sealedKey())));
    return found;
  }

  /**
   * What another one made first stays, and is waited for.
   *
   * @return whether there was none of them
   */
  boolean add(SortedMap<UUID, byte[]> sealed) {
    return jdbi.withHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into person_key (owner_id, sealed_key, created_at)
                  values (:owner, :key, :now) on conflict (owner_id) do nothing""");
          sealed.forEach(
              (owner, key) ->
                  batch.bind("owner", owner).bind("key", key).bind("now", clock.instant()).add());
          return Arrays.stream(batch.execute()).sum() == sealed.size();
        });
  }

  void destroy(UUID owner) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into person_key (owner_id, created_at, destroyed_at)
                    values (:owner, :now, :now)
                    on conflict (owner_id) do update
                    set sealed_key = null,
                      destroyed_at = coalesce(person_key.destroyed_at, excluded.destroyed_at)""")
                .bind("owner", owner)
                .bind("now", clock.instant())
                .execute());
  }

  /** Seals anew what earlier keys of the vault sealed. */
  void reseal() {
    new Resealing(jdbi, vault)
        .reseal(
            """
            select owner_id as id, sealed_key as sealed from person_key
            where substring(sealed_key from 1 for :length) = :prefix
            limit :portion for update skip locked""",
            "update person_key set sealed_key = :sealed where owner_id = :id",
            PersonKeyTable::context);
  }

  static String context(UUID owner) {
    return "person_key:" + owner;
  }
}
