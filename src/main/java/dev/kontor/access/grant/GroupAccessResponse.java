package dev.kontor.access.grant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a work group is granted. */
@Schema(name = "GroupAccess")
record GroupAccessResponse(
    @Schema(examples = "false", required = true) boolean everything,
    @Schema(required = true) List<Grant> grants) {
  static GroupAccessResponse of(Entitlements entitlements) {
    return new GroupAccessResponse(entitlements.everything(), entitlements.grants());
  }
}
