package dev.kontor.platform.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is exported.
 *
 * @param name how files and sheets are called: letters, at most 20
 */
public record Table(String name, List<Column> columns, Rows rows) {
  public Table {
    columns = List.copyOf(columns);
  }

  /** Gives the rows one after the other, so that there is never more than a part of them. */
  @FunctionalInterface
  public interface Rows {
    void each(Row row);
  }

  /** Takes the next row. */
  @FunctionalInterface
  public interface Row {
    /**
     * Takes a row.
     *
     * @param cells as the columns say; null for an empty one
     */
    void add(@Nullable Object... cells);
  }
}
