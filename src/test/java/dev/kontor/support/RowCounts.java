package dev.kontor.support;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Counts the rows of the tables that calls write to. */
@Singleton
public class RowCounts {
  private static final List<String> COUNTED =
      List.of(
          "organisation",
          "user_account",
          "membership",
          "invitation",
          "billing_address",
          "session",
          "organisation_activity");

  private static final String QUERY =
      COUNTED.stream()
          .map(table -> "(select count(*) from " + table + ") as " + table)
          .collect(Collectors.joining(", ", "select ", ""));

  private final Jdbi jdbi;

  RowCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How many rows each table has. */
  public Map<String, Object> counts() {
    return jdbi.withHandle(handle -> handle.createQuery(QUERY).mapToMap().one());
  }
}
