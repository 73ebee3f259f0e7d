package dev.kontor.sale.archive;

import dev.kontor.money.invoice.InvoiceList;
import dev.kontor.money.invoice.InvoiceListFilter;
import dev.kontor.money.invoice.InvoiceLists;
import dev.kontor.money.invoice.document.InvoiceFiles;
import dev.kontor.money.prepaid.Statement;
import dev.kontor.money.prepaid.StatementFilter;
import dev.kontor.money.prepaid.StatementLine;
import dev.kontor.money.prepaid.withdrawal.WithdrawalRequest;
import dev.kontor.money.prepaid.withdrawal.WithdrawalResponse;
import dev.kontor.money.prepaid.withdrawal.Withdrawals;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.http.KeptFile;
import dev.kontor.platform.http.QueryFlag;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is kept of closed organisations, for operators alone. */
@Path("/v1/operator/archive/organisations")
@Tag(name = "Operators")
class OperatorArchiveResource {
  private final ArchiveService archive;
  private final InvoiceLists invoices;
  private final InvoiceFiles files;
  private final Statement statement;
  private final Withdrawals withdrawals;

  OperatorArchiveResource(
      ArchiveService archive,
      InvoiceLists invoices,
      InvoiceFiles files,
      Statement statement,
      Withdrawals withdrawals) {
    this.archive = archive;
    this.invoices = invoices;
    this.files = files;
    this.statement = statement;
    this.withdrawals = withdrawals;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listArchivedOrganisations",
      summary = "List the closed organisations",
      description =
          "Whose documents and ledger are still kept; the last that was closed first. Those with"
              + " money aren't erased before it is paid out.")
  @Refuses("flag-invalid")
  public Page<ArchivedOrganisationResponse> list(
      @Parameter(
              description = "Only those that have money: left over, or come later",
              schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("withMoney")
          @Nullable String withMoney,
      @Valid @BeanParam PageRequest page) {
    var wanted = Objects.requireNonNullElse(QueryFlag.parse(withMoney, "withMoney"), false);
    return archive.list(wanted, page);
  }

  @GET
  @Path("/{closedOrganisationId}/invoices")
  @OperatorOnly
  @Operation(
      operationId = "listArchivedInvoices",
      summary = "List the invoices and credit notes of a closed organisation",
      description = "The newest first, as its members had them.")
  @Refuses({"period-invalid", "invoice-status-unknown", "invoice-kind-unknown", "flag-invalid"})
  public InvoiceList invoices(
      UUID closedOrganisationId,
      @Valid @BeanParam InvoiceListFilter filter,
      @Valid @BeanParam PageRequest page) {
    archive.requireClosed(closedOrganisationId);
    return invoices.list(closedOrganisationId, filter, page);
  }

  @GET
  @Path("/{closedOrganisationId}/invoices/{invoiceId}/pdf")
  @OperatorOnly
  @Produces("application/pdf")
  @Operation(
      operationId = "getArchivedInvoicePdf",
      summary = "Download an invoice or credit note of a closed organisation",
      description = "The same bytes as its members had. `If-None-Match` is understood.")
  @Refuses({"invoice-not-paid", "invoice-cancelled", "stale-version", "malformed-request"})
  public Response pdf(UUID closedOrganisationId, UUID invoiceId, @Context HttpHeaders http) {
    archive.requireClosed(closedOrganisationId);
    return KeptFile.answer(
        http,
        files.find(closedOrganisationId, invoiceId),
        () -> files.make(closedOrganisationId, invoiceId));
  }

  @GET
  @Path("/{closedOrganisationId}/entries")
  @OperatorOnly
  @Operation(
      operationId = "listArchivedEntries",
      summary = "Read the statement of a closed organisation",
      description = "The entries of its prepaid account in one currency, the newest first.")
  @Refuses({"period-invalid", "currency-unknown"})
  public Page<StatementLine> entries(
      UUID closedOrganisationId,
      @Valid @BeanParam StatementFilter filter,
      @Valid @BeanParam PageRequest page) {
    archive.requireClosed(closedOrganisationId);
    return statement.page(closedOrganisationId, filter, page);
  }

  @POST
  @Path("/{closedOrganisationId}/withdrawals")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "payOutArchivedMoney",
      summary = "Pay out the money of a closed organisation",
      description =
          "To the former customer, by a withdrawal as customers ask for: it waits among all others"
              + " to be paid. Nobody is told by mail.")
  @Refuses({
    "amount-invalid",
    "amount-not-positive",
    "withdrawal-destination-invalid",
    "iban-invalid",
    "qr-iban",
    "withdrawal-too-small",
    "balance-insufficient"
  })
  public RestResponse<WithdrawalResponse> payOut(
      UUID closedOrganisationId, @NotNull @Valid WithdrawalRequest asked) {
    var made = archive.payOut(closedOrganisationId, asked);
    return Created.at(
        "/v1/operator/archive/organisations/" + closedOrganisationId + "/withdrawals/" + made.id(),
        made);
  }

  @GET
  @Path("/{closedOrganisationId}/withdrawals/{withdrawalId}")
  @OperatorOnly
  @Operation(
      operationId = "getArchivedWithdrawal",
      summary = "Read a withdrawal of a closed organisation",
      description = "As it stands now.")
  public WithdrawalResponse withdrawal(UUID closedOrganisationId, UUID withdrawalId) {
    archive.requireClosed(closedOrganisationId);
    return withdrawals.get(closedOrganisationId, withdrawalId);
  }
}
