package dev.kontor.platform.security;

import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Seals anew what earlier keys of the vault sealed in a table, so that these can be given up. Goes
 * by portions, each in a transaction of its own; instances that do so at once share them.
 */
public final class Resealing {
  private static final int PORTION = 500;

  private final Jdbi jdbi;
  private final Vault vault;

  public Resealing(Jdbi jdbi, Vault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
  }

  private record Row(UUID id, byte[] sealed) {}

  /**
   * All rows of a table.
   *
   * @param select {@code id} and {@code sealed} of at most {@code :portion} rows whose value begins
   *     with the {@code :length} bytes of {@code :prefix}, locked, without those that are
   * @param update sets the value of {@code :id} to {@code :sealed}
   * @param context of a row's value, by its id
   */
  public void reseal(String select, String update, Function<UUID, String> context) {
    for (var prefix : vault.earlierPrefixes()) {
      var isMore = true;
      while (isMore) {
        isMore =
            jdbi.inTransaction(handle -> some(handle, prefix, select, update, context)) == PORTION;
      }
    }
  }

  private int some(
      Handle handle, byte[] prefix, String select, String update, Function<UUID, String> contexts) {
    var found =
        handle
            .createQuery(select)
            .bind("length", prefix.length)
            .bind("prefix", prefix)
            .bind("portion", PORTION)
            .mapTo(Row.class)
            .list();
    if (!found.isEmpty()) {
      var batch = handle.prepareBatch(update);
      for (var each : found) {
        var context = contexts.apply(each.id());
        var sealed = vault.seal(vault.open(each.sealed(), context), context);
        batch.bind("id", each.id()).bind("sealed", sealed).add();
      }
      batch.execute();
    }
    return found.size();
  }
}
