package dev.kontor.sale.closing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The organisation's name as a confirmation, and what is to be done on the way. */
@Schema(name = "DeleteOrganisation")
record DeletionRequest(
    @Schema(
            description =
                "The organisation's name, compared in Unicode's form NFC: letter by letter, case and"
                    + " spaces included",
            examples = "Sommerfest")
        @NotNull
        @Size(max = 500)
        String name,
    @Schema(description = "Ends all products at once", examples = "true")
        @Nullable Boolean cancelProducts,
    @Schema(
            description = "Mails a link to the paid invoices, which is good for 30 days",
            examples = "true")
        @Nullable Boolean mailPaidInvoices,
    @Schema(
            description = "Consents to the loss of all credit, promotional and goodwill",
            examples = "true")
        @Nullable Boolean giveUpPromotionalCredit) {
  boolean names(String kept) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).equals(kept);
  }

  Set<ClosingStep> steps() {
    var steps = EnumSet.noneOf(ClosingStep.class);
    if (Boolean.TRUE.equals(cancelProducts)) {
      steps.add(ClosingStep.CANCEL_PRODUCTS);
    }
    if (Boolean.TRUE.equals(giveUpPromotionalCredit)) {
      steps.add(ClosingStep.GIVE_UP_PROMOTIONAL_CREDIT);
    }
    return steps;
  }

  boolean mailsInvoices() {
    return Boolean.TRUE.equals(mailPaidInvoices);
  }
}
