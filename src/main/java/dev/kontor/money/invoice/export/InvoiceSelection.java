package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import java.util.UUID;

/** Which documents of an organisation, as they stood at which moment. */
public record InvoiceSelection(UUID organisationId, Wanted wanted, ExportBound bound) {}
