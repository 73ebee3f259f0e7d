package dev.kontor.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in its total order.
 *
 * @param items at most as many as asked for
 * @param next the cursor after the last item, null at the end
 */
public record Page<T>(
    List<T> items,
    @Schema(description = "For `after`; null at the end", examples = "AZmZ2mVxeYqP0b3")
        @Nullable String next)
    implements Paged {

  /** Cuts a page from rows of which one more than the limit was read. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursor.apply(items.get(limit - 1)));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), next);
  }
}
