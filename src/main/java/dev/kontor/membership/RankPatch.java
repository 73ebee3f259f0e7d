package dev.kontor.membership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.platform.http.MergePatch;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads the change of a rank from a merge patch. */
@Singleton
public class RankPatch {
  private static final String PERMISSIONS = "permissions";

  private final MergePatch patches;

  RankPatch(MergePatch patches) {
    this.patches = patches;
  }

  /** The new rank; a role that includes accounting takes it over where nobody spoke of it. */
  public Rank apply(Rank current, @Nullable JsonNode patch) {
    var after = patches.apply(MemberDetails.of(current), patch);
    if (patch instanceof ObjectNode change
        && !change.has(PERMISSIONS)
        && !after.role().canAddAccounting()) {
      return new Rank(after.role(), false);
    }
    return after.rank();
  }
}
