package dev.kontor.money.ledger;

import dev.kontor.money.ledger.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects differences; counts those for which there is no more room. */
final class Findings {
  static final int MOST = 1000;

  private final List<Difference> listed = new ArrayList<>();
  private long count;

  void compare(
      Kind kind, AccountKey account, @Nullable Long sequence, Object expected, Object found) {
    compare(kind, account.organisationId(), account.currency(), sequence, expected, found);
  }

  void compare(
      Kind kind,
      @Nullable UUID organisationId,
      String currency,
      @Nullable Long sequence,
      Object expected,
      Object found) {
    if (expected.equals(found)) {
      return;
    }
    count++;
    if (listed.size() < MOST) {
      listed.add(
          new Difference(
              kind, organisationId, currency, sequence, expected.toString(), found.toString()));
    }
  }

  long count() {
    return count;
  }

  List<Difference> listed() {
    return List.copyOf(listed);
  }
}
