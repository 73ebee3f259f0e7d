package dev.kontor.product.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that operators say of a product type. */
@Schema(name = "ProductTypeDetails")
record ProductTypeDetails(
    @NotNull @Valid CatalogueNames names,
    @Schema(description = "Lists are in the order of these", examples = "20")
        @NotNull
        @Min(0)
        @Max(9999)
        Integer position,
    @Schema(
            description = "In their order; `use` and `technical` are among them",
            examples =
                "[{\"code\": \"use\", \"names\": {\"de\": \"Nutzen\", \"en\": \"Use\","
                    + " \"fr\": \"Utiliser\", \"it\": \"Utilizzare\", \"es\": \"Usar\"}},"
                    + " {\"code\": \"technical\", \"names\": {\"de\": \"Technisch verwalten\","
                    + " \"en\": \"Technical management\", \"fr\": \"Gestion technique\","
                    + " \"it\": \"Gestione tecnica\", \"es\": \"Gestión técnica\"}}]")
        @NotEmpty
        @Size(max = 30)
        List<@NotNull @Valid RightDetails> rights,
    @Schema(description = "Whether the management of its products can be locked", examples = "true")
        @NotNull
        Boolean lockable,
    @Schema(
            description =
                "Whether its products can be put under maintenance; none that is lockable",
            examples = "false")
        @NotNull
        Boolean maintenance,
    @Schema(description = "Whether its products can be given away", examples = "true") @NotNull
        Boolean freeOptions,
    @Schema(description = "Whether its products are domain names", examples = "false") @NotNull
        Boolean domain,
    @Schema(description = "Whether an organisation has one at a time", examples = "false")
        @Nullable Boolean single,
    @Schema(description = "How long they run at least; not of domain names") @Min(1) @Max(36)
        @Nullable Integer minimumMonths) {
  static final String CODE = "^[a-z][a-z0-9_]{1,39}$";

  private static final List<String> ALWAYS = List.of("use", "technical");

  ProductTypeDetails {
    single = Boolean.TRUE.equals(single);
  }

  /** Whether an organisation has one of its products at a time. */
  boolean hasOneAtATime() {
    return Boolean.TRUE.equals(single);
  }

  /**
   * Checks what can be seen without the catalogue.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 naming the field
   */
  void requireSound() {
    var codes = rights.stream().map(RightDetails::code).toList();
    if (new HashSet<>(codes).size() < codes.size() || !codes.containsAll(ALWAYS)) {
      throw CatalogueProblem.RIGHTS_INVALID.exception().onField("rights");
    }
    if (lockable && maintenance) {
      throw CatalogueProblem.LOCK_OR_MAINTENANCE.exception().onField("maintenance");
    }
    // Registries count in whole years.
    if (domain && minimumMonths != null) {
      throw CatalogueProblem.MINIMUM_MISPLACED.exception().onField("minimumMonths");
    }
  }
}
