package dev.kontor.bench;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Carts of the callers' own organisations, made by the benchmark itself: the first before the clock
 * runs, later ones many at once, which takes next to nothing of the time that is measured.
 */
final class Trolleys {
  private static final int AT_ONCE = 400;

  private static final String FILLED =
      """
      with made as (
        insert into cart (organisation_id, id, prepaid_all, created_at, changed_at)
        select ?, id, false, now(), now() from unnest(cast(? as uuid[])) made (id)
        returning organisation_id, id)
      insert into cart_line
        (organisation_id, id, cart_id, offer, period, domain_name, auto_renewal, created_at)
      select organisation_id, gen_random_uuid(), id,
        (array['web_hosting_starter', 'mail_service_basic', 'domain_ch'])[n % 3 + 1],
        case n % 3 when 0 then 'P1M' else 'P1Y' end,
        case n % 3 when 2 then 'bench-' || n || '.ch' end, false, now() + n * interval '1 us'
      from made, generate_series(0, ?::int - 1) n""";

  private Trolleys() {}

  /** Makes carts of a caller with so many lines: hosting, a mail service, a domain, and again. */
  static void fill(BenchDatabase database, int caller, List<UUID> ids, int lines)
      throws SQLException {
    var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
    database.execute(FILLED, World.organisation(caller), texts, lines);
  }

  /** Ever new carts of a caller with so many lines, for one client. */
  static Supplier<UUID> of(BenchDatabase database, int caller, int lines) {
    var ready = new ArrayDeque<>(more(database, caller, lines));
    return () -> {
      if (ready.isEmpty()) {
        ready.addAll(more(database, caller, lines));
      }
      return ready.pop();
    };
  }

  private static List<UUID> more(BenchDatabase database, int caller, int lines) {
    var ids = IntStream.range(0, AT_ONCE).mapToObj(i -> ChainedEntry.newId()).toList();
    try {
      fill(database, caller, ids, lines);
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
