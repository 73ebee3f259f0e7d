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
    var after = cursors.read(list, page, Cursor.LAST);
    var rows = queries.list(selection, after, page.limit());
    return Page.of(rows, page.limit(), last -> cursors.write(list, last.createdAt(), last.id()));
  }
}
