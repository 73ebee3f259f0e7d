package dev.kontor.access.grant;

import dev.kontor.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member's access: what is granted directly, and what follows from all sources together. */
@Schema(name = "MemberAccess")
record AccessResponse(
    @Schema(examples = "false", required = true) boolean everything,
    @Schema(required = true) List<Grant> grants,
    @Schema(
            description =
                "The rights in effect, product by product, oldest first; `limit` products at a"
                    + " time. Locks and maintenance aside.",
            required = true)
        List<EffectiveRight> effective,
    @Schema(
            description = "Where `effective` goes on, for `after`; null at the end",
            examples = "AZmZ2mVxeYqP0b3")
        @Nullable String next)
    implements Paged {}
