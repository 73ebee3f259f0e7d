package dev.kontor.audit;

import dev.kontor.audit.ActivityQueries.Selection;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import jakarta.inject.Singleton;

/** Cuts activity logs into pages. */
@Singleton
class ActivityPages {
  private final ActivityQueries queries;
  private final Cursors cursors;

  ActivityPages(ActivityQueries queries, Cursors cursors) {
    this.queries = queries;
    this.cursors = cursors;
  }

  Page<ActivityEntry> page(Selection selection, PageRequest page) {
    var list = "activity of " + selection.log() + " " + selection.owner();
    return cursors.page(
        list,
        page,
        Cursor.LAST,
        (after, limit) -> queries.list(selection, after, limit),
        last -> new Cursor(last.createdAt(), last.id()));
  }
}
