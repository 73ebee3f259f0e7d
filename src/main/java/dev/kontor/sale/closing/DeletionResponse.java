package dev.kontor.sale.closing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an organisation can be closed, and what stands in the way. */
@Schema(name = "Deletion")
record DeletionResponse(
    @Schema(
            description = "Whether nothing stands in the way, also without any of the steps",
            examples = "false",
            required = true)
        boolean possible,
    @Schema(required = true) List<Blocker> blockers,
    @Schema(required = true) Steps steps) {
  /** Which steps of the deletion would do something. */
  @Schema(name = "DeletionSteps")
  record Steps(
      @Schema(
              description = "Ends the products that block; others that still run end in any case",
              examples = "true",
              required = true)
          boolean cancelProducts,
      @Schema(
              description = "There are paid invoices or credit notes to mail",
              examples = "true",
              required = true)
          boolean mailPaidInvoices,
      @Schema(description = "There is credit to give up", examples = "false", required = true)
          boolean giveUpPromotionalCredit) {}
}
