package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Invoices and credit notes as they stood at one moment: all that the list's filter gave then,
 * however much is paid, credited and issued since. What is read again is the same again.
 */
@Singleton
public class InvoiceExports {
  private static final int PORTION = 1000;

  private final InvoiceExportQueries queries;

  InvoiceExports(InvoiceExportQueries queries) {
    this.queries = queries;
  }

  /** What the filter gives at this moment. */
  public InvoiceSelection now(UUID organisationId, Wanted wanted) {
    return new InvoiceSelection(organisationId, wanted, queries.bound(organisationId));
  }

  /**
   * Gives all documents one after the other, the newest first, at constant memory. Each portion is
   * a read of its own, so that a slow reader holds no connection, and no snapshot grows old.
   */
  public void each(InvoiceSelection selection, Consumer<InvoiceExportRow> consumer) {
    @Nullable Cursor after = Cursor.LAST;
    while (after != null) {
      var portion = queries.portion(selection, after, PORTION);
      portion.rows().forEach(consumer);
      after = portion.next();
    }
  }

  /** How many documents that are: where a status is asked for, each of them is looked at. */
  public long count(InvoiceSelection selection) {
    return queries.count(selection);
  }
}
