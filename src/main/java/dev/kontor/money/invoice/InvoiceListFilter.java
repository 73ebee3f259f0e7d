package dev.kontor.money.invoice;

import dev.kontor.platform.http.QueryFlag;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which invoices and credit notes are asked for, and whether with their totals. */
public class InvoiceListFilter extends InvoiceFilter {
  @Parameter(
      description = "Whether to add up all that the filter finds",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("totals")
  @Nullable String totals;

  boolean wantsTotals() {
    return Objects.requireNonNullElse(QueryFlag.parse(totals, "totals"), false);
  }
}
