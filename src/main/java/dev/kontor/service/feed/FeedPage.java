package dev.kontor.service.feed;

import dev.kontor.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a service's feed. */
@Schema(name = "ServiceEventPage")
record FeedPage(
    @Schema(required = true) List<ServiceEvent> items,
    @Schema(
            description =
                "For `after` of the next call, also at the end of the feed: it goes on there; null"
                    + " only before the first event",
            examples = "AZmZ2mVxeYqP0b3")
        @Nullable String next)
    implements Paged {}
