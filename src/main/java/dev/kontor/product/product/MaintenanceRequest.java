package dev.kontor.product.product;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody means it. */
@Schema(name = "Maintenance")
record MaintenanceRequest(
    @Schema(
            description = "That it is known that nobody can read mail meanwhile: `true`",
            examples = "true")
        @NotNull
        Boolean confirmed) {
  void requireConfirmed() {
    if (!confirmed) {
      throw ProductProblem.MAINTENANCE_UNCONFIRMED.exception().onField("confirmed");
    }
  }
}
