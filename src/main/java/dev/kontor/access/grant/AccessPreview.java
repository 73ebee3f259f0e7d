package dev.kontor.access.grant;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/** What a matrix would change of the rights in effect. Nothing was changed. */
@Schema(name = "AccessPreview")
record AccessPreview(
    @Schema(description = "Rights that the member would get", required = true) List<Item> added,
    @Schema(description = "Rights that the member would lose", examples = "[]", required = true)
        List<Item> removed,
    @Schema(
            description = "Whether only the first 1,000 of each are listed",
            examples = "false",
            required = true)
        boolean truncated) {
  static final int MOST = 1000;

  /** A right on a product. */
  @Schema(name = "ProductRight")
  record Item(
      @Schema(examples = "019ab3c6-1a4d-7e5f-9061-7c8d9e0f1a2b", required = true) UUID productId,
      @Schema(examples = "use", required = true) @ColumnName("right_code") String right) {}

  static AccessPreview of(List<Item> added, List<Item> removed) {
    return new AccessPreview(
        first(added), first(removed), Math.max(added.size(), removed.size()) > MOST);
  }

  private static List<Item> first(List<Item> items) {
    return List.copyOf(items.subList(0, Math.min(items.size(), MOST)));
  }
}
