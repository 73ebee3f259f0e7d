package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.money.invoice.export.ExportFormat;
import dev.kontor.money.invoice.export.InvoiceExportFailed;
import dev.kontor.money.invoice.export.InvoiceExportReady;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails about exports of invoices, to who asked for them. The link is good for nobody who may not
 * read the organisation's money: whoever lost that meanwhile isn't written to any more.
 */
@Singleton
class InvoiceExportMails {
  private final Mailer mailer;
  private final ReaderTable readers;

  InvoiceExportMails(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  void ready(@Observes InvoiceExportReady event) {
    reader(event.organisationId(), event.askedBy())
        .ifPresent(
            reader ->
                mailer.send(
                    reader,
                    MailReason.MEMBER,
                    "invoice_export_ready",
                    "/invoice-exports?export="
                        + event.exportId()
                        + "&organisation="
                        + event.organisationId(),
                    readers.organisationName(event.organisationId()),
                    name(event.format()),
                    Integer.toString(event.documents()),
                    Formats.time(event.expiresAt(), reader.timeZone(), reader.locale())));
  }

  void failed(@Observes InvoiceExportFailed event) {
    reader(event.organisationId(), event.askedBy())
        .ifPresent(
            reader ->
                mailer.send(
                    reader,
                    MailReason.MEMBER,
                    "invoice_export_failed",
                    null,
                    readers.organisationName(event.organisationId()),
                    name(event.format())));
  }

  private Optional<Person> reader(UUID organisationId, UUID userId) {
    return readers.moneyReader(organisationId, userId);
  }

  private static String name(ExportFormat format) {
    return format.code().toUpperCase(Locale.ROOT);
  }
}
