package dev.kontor.money.invoice;

import dev.kontor.platform.paging.PeriodFilter;
import dev.kontor.platform.text.Coded;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which invoices and credit notes are asked for. */
public class InvoiceFilter extends PeriodFilter {
  @Parameter(
      description = "Only those that stand so",
      schema = @Schema(implementation = InvoiceStatus.class))
  @QueryParam("status")
  @Size(max = 20)
  @Nullable String status;

  @Parameter(
      description = "Only documents of this kind",
      schema = @Schema(implementation = DocumentKind.class))
  @QueryParam("kind")
  @Size(max = 20)
  @Nullable String kind;

  /** What is looked for; null stands for all. */
  public record Wanted(
      @Nullable InvoiceStatus status, @Nullable DocumentKind kind, Period period) {}

  /**
   * What is looked for.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code invoice-status-unknown}, {@code
   *     invoice-kind-unknown}, {@code period-invalid}
   */
  public Wanted wanted() {
    return new Wanted(
        status == null
            ? null
            : Coded.find(InvoiceStatus.class, status)
                .orElseThrow(
                    () -> InvoiceProblem.INVOICE_STATUS_UNKNOWN.exception().onQuery("status")),
        kind == null
            ? null
            : Coded.find(DocumentKind.class, kind)
                .orElseThrow(() -> InvoiceProblem.INVOICE_KIND_UNKNOWN.exception().onQuery("kind")),
        period());
  }
}
