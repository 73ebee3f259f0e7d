package dev.kontor.organisation.membership;

import dev.kontor.platform.http.JsonBody;
import dev.kontor.platform.http.MergePatch;
import jakarta.inject.Singleton;

/** Reads the change of a rank from a merge patch. */
@Singleton
public class RankPatch {
  private static final String PERMISSIONS = "permissions";

  private final JsonBody bodies;
  private final MergePatch patches;

  RankPatch(JsonBody bodies, MergePatch patches) {
    this.bodies = bodies;
    this.patches = patches;
  }

  /** The new rank; a role that includes accounting takes it over where nobody spoke of it. */
  public Rank apply(Rank current, byte[] body) {
    var patch = bodies.object(body);
    var after = patches.apply(MemberDetails.of(current), patch);
    if (!patch.has(PERMISSIONS) && !after.role().canAddAccounting()) {
      return new Rank(after.role(), false);
    }
    return after.rank();
  }
}
