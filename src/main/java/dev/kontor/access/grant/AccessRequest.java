package dev.kontor.access.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody shall be granted, as a whole. */
@Schema(name = "AccessMatrix")
public record AccessRequest(
    @Schema(
            description = "All rights on all products, present and future; `false` if not given",
            examples = "false")
        @Nullable Boolean everything,
    @Schema(description = "At most 5,000; an empty list takes away all that was granted")
        @NotNull
        @Size(max = MOST)
        List<@NotNull @Valid Grant> grants) {
  static final int MOST = 5000;

  boolean isEverything() {
    return Boolean.TRUE.equals(everything);
  }

  /** The right {@code use} on one product. */
  public static AccessRequest useOf(UUID productId) {
    return new AccessRequest(false, List.of(Grant.on(productId, List.of(Grants.USE))));
  }

  /** The products whose use is all that is granted; none where it is something else. */
  public List<UUID> usedOnly() {
    var isPlain = !isEverything() && grants.stream().allMatch(Grant::isUseOfProduct);
    return isPlain ? grants.stream().map(Grant::productId).toList() : List.of();
  }

  /** Whether nothing is granted. */
  @JsonIgnore
  public boolean isEmpty() {
    return !isEverything() && grants.isEmpty();
  }
}
