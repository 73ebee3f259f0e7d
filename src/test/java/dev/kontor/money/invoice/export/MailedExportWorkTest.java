package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static dev.kontor.money.invoice.export.MailedInvoices.entries;
import static dev.kontor.money.invoice.export.MailedInvoices.file;
import static dev.kontor.money.invoice.export.MailedInvoices.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.money.invoice.InvoiceFilter;
import dev.kontor.money.invoice.Sales;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.LoggedErrors;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports that nobody has scheduled, worked on as tasks do: after crashes, and more than once. */
@KontorTest
class MailedExportWorkTest {
  /** More than one portion. */
  private static final int DOCUMENTS = 13;

  @Inject Customers customers;
  @Inject Sales sales;
  @Inject InvoiceExports exports;
  @Inject InvoiceExportQueries queries;
  @Inject MailedExportSelections selections;
  @Inject MailedExportTable table;
  @Inject MailedExportService service;
  @Inject MailedExportWork work;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaHasInvoices() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    IntStream.range(0, DOCUMENTS)
        .forEach(each -> sales.paidFromPrepaid(draft(anna, line(100, "8.1"))));
  }

  private MailedExport unscheduled(ExportFormat format) {
    var selection = exports.now(anna.organisationId(), new InvoiceFilter().wanted());
    return unscheduled(format, selections.text(selection.bound()));
  }

  private MailedExport unscheduled(ExportFormat format, String bound) {
    var export =
        new MailedExport(
            UUID.fromString(Tenants.unknownId()),
            anna.organisationId(),
            anna.id(),
            format,
            false,
            null,
            null,
            Cursor.FIRST.created(),
            Cursor.LAST.created(),
            bound,
            DOCUMENTS,
            0,
            null,
            null,
            0,
            0,
            MailedExportStatus.RUNNING,
            time.now(),
            null);
    table.add(export);
    return export;
  }

  private MailedExport now(MailedExport export) {
    return table.find(export.organisationId(), export.id()).orElseThrow();
  }

  /** What takes too long for one piece of work goes on by itself. */
  private void awaitReady(MailedExport export) {
    Letters.awaitThat("it is ready", () -> now(export).status() == MailedExportStatus.READY);
  }

  private long mails(Person person, String text) {
    return mailbox.of(person.email()).stream()
        .filter(each -> Mailbox.text(each).contains(text))
        .count();
  }

  @Test
  void afterACrashItGoesOnWhereItWas() {
    var export = unscheduled(ExportFormat.ZIP);
    var portion = queries.portion(selections.of(export), export.place(), 10);
    service.advance(export, 10, portion.next());

    assertThat(service.advance(export, 10, portion.next())).as("done already").isEmpty();
    assertThat(now(export).done()).isEqualTo(10);
    work.doNext(MailedExportStep.of(export));

    awaitReady(export);
    assertThat(now(export).done()).isEqualTo(DOCUMENTS);
    assertThat(tables.count("invoice_pdf", "organisation_id = ?", anna.organisationId()))
        .as("those after the place where it was")
        .isEqualTo(DOCUMENTS - 10);
    assertThat(entries(file(anna, export.id().toString()).asByteArray())).hasSize(DOCUMENTS + 1);
  }

  @Test
  void whoeverWorksOnItAtOnceItIsDoneOnceAndToldOnce() {
    var export = unscheduled(ExportFormat.ZIP);

    AtOnce.times(
        4,
        each -> {
          work.doNext(MailedExportStep.of(export));
          return each;
        });
    work.doNext(MailedExportStep.of(export));

    awaitReady(export);
    assertThat(now(export).done()).isEqualTo(DOCUMENTS);
    mailbox.await(anna.email(), "is ready");
    assertThat(
            tables.count(
                "scheduled_task",
                "task_name = 'prepare-invoice-export' and task_instance like ?",
                export.id() + "%"))
        .isZero();
    assertThat(mails(anna, export.id().toString())).isEqualTo(1);
  }

  @Test
  void whatAnotherPieceOfWorkDoesIsLeftToIt() {
    var export = unscheduled(ExportFormat.CSV);
    service.goOn(export);

    work.doNext(MailedExportStep.of(export));
    awaitReady(export);

    assertThat(now(export).step()).isPositive();
    assertThat(now(export).done()).isEqualTo(DOCUMENTS);
  }

  @Test
  void whatGoesWrongAgainAndAgainFailsAndIsTold() {
    var export = unscheduled(ExportFormat.CSV, "{\"documents\": 1}");

    try (var errors = new LoggedErrors()) {
      for (var step = 0; step < 5; step++) {
        assertThat(now(export).status()).isEqualTo(MailedExportStatus.RUNNING);
        work.doNext(new MailedExportStep(export.id(), step));
      }
      assertThat(errors.seen()).hasSizeGreaterThanOrEqualTo(5);
    }

    var id = export.id().toString();
    assertThat(status(anna, id)).isEqualTo("failed");
    file(anna, id).then().statusCode(409).body("type", equalTo("/problems/export-failed"));
    assertThat(Mailbox.text(mailbox.await(anna.email(), "failed"))).contains("CSV");
    assertThat(mails(anna, "/invoice-exports?")).isZero();
  }

  @Test
  void whoMayNotReadMoneyAnyMoreIsNotWrittenTo() {
    var marco = customers.newMember(anna, "administrator");
    var export = unscheduled(ExportFormat.CSV);
    tables.run("update invoice_export set asked_by = ? where id = ?", marco.id(), export.id());
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("role", "collaborator"))
        .patch(
            "/v1/organisations/"
                + anna.organisationId()
                + "/members/"
                + customers.memberId(anna, marco))
        .then()
        .statusCode(200);

    work.doNext(MailedExportStep.of(export));
    work.doNext(MailedExportStep.of(unscheduled(ExportFormat.CSV)));

    awaitReady(export);
    mailbox.await(anna.email(), "is ready");
    assertThat(mails(marco, "/invoice-exports?")).isZero();
  }
}
