package dev.kontor.sale.renewal;

import dev.kontor.sale.quote.PricePreview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What invoices for renewals would say, which nobody has ordered. */
record ProForma(@Schema(description = "Of all invoices together") PricePreview preview) {}
