package dev.kontor.sale.archive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of the link in the mail about a deleted organisation. */
@Schema(name = "InvoiceCopyRequest")
record InvoiceCopyRequest(
    @Schema(examples = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs") @NotBlank @Size(max = 100)
        String token) {
  @Override
  public String toString() {
    return "InvoiceCopyRequest[token=…]";
  }
}
