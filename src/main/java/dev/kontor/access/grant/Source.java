package dev.kontor.access.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a right comes from. */
@Schema(name = "AccessSource")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Source(
    @Schema(examples = "direct", required = true) Kind kind,
    @Schema(description = "Of the work group that gives it") @Nullable UUID groupId) {

  /** By what a right is given. */
  @Schema(name = "AccessSourceKind")
  enum Kind implements Coded {
    /** Legal representatives and administrators have all rights. */
    @JsonProperty("role")
    ROLE,
    @JsonProperty("direct")
    DIRECT,
    @JsonProperty("group")
    GROUP
  }
}
