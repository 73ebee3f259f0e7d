package dev.kontor.money.invoice.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps the first file that was made of a document. */
@ApplicationScoped
class PdfStoreService {
  private final PdfTable table;
  private final Clock clock;

  PdfStoreService(PdfTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** The file that holds from now on: this one, or one that somebody else made meanwhile. */
  @Transactional
  StoredPdf keep(UUID organisationId, UUID invoiceId, StoredPdf made) {
    table.add(organisationId, invoiceId, made, clock.instant());
    return table.find(organisationId, invoiceId).orElseThrow();
  }
}
