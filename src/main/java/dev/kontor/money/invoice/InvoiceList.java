package dev.kontor.money.invoice;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the invoices and credit notes. */
@Schema(name = "InvoiceList")
public record InvoiceList(
    List<InvoiceSummary> items,
    @Schema(description = "For `after`; null at the end", examples = "AZmZ2mVxeYqP0b3")
        @Nullable String next,
    @Schema(description = "By currency; null where not asked for")
        @Nullable List<InvoiceTotal> totals)
    implements Paged {
  static InvoiceList of(Page<InvoiceSummary> page, @Nullable List<InvoiceTotal> totals) {
    return new InvoiceList(page.items(), page.next(), totals);
  }
}
