package dev.kontor.money.invoice.document;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The files of documents: one for each, which never changes. */
@Singleton
class PdfTable {
  private final Jdbi jdbi;

  PdfTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<StoredPdf> find(UUID organisationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select number, content, sha256 from invoice_pdf
                    where organisation_id = :organisation and invoice_id = :invoice""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .mapTo(StoredPdf.class)
                .findOne());
  }

  /** Those of some documents that have no file yet, in their order. */
  List<UUID> missing(UUID organisationId, List<UUID> invoiceIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select w.id from unnest(:ids) with ordinality w (id, place)
                    where not exists (
                      select 1 from invoice_pdf p
                      where p.organisation_id = :organisation and p.invoice_id = w.id)
                    order by w.place""")
                .bindArray("ids", UUID.class, invoiceIds)
                .bind("organisation", organisationId)
                .mapTo(UUID.class)
                .list());
  }

  /** Keeps a file, unless there is one: then that one stays. */
  void add(UUID organisationId, UUID invoiceId, StoredPdf pdf, Instant madeAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into invoice_pdf (
                      organisation_id, invoice_id, number, content, sha256, made_at)
                    values (:organisation, :invoice, :number, :content, :sha256, :madeAt)
                    on conflict (organisation_id, invoice_id) do nothing""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .bind("number", pdf.number())
                .bind("content", pdf.content())
                .bind("sha256", pdf.sha256())
                .bind("madeAt", madeAt)
                .execute());
  }
}
