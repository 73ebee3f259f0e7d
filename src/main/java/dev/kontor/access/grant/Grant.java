package dev.kontor.access.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Rights on one product, on all present products of a type, or on those of a type that are still to
 * come.
 */
@Schema(name = "Grant")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grant(
    @Schema(
            description = "Either a product or a type is named",
            examples = "019ab3c6-1a4d-7e5f-9061-7c8d9e0f1a2b")
        @Nullable UUID productId,
    @Schema(
            description =
                "Stands for the present products of the type: each gets a grant of its own")
        @Pattern(regexp = CODE, message = "{kontor.code}")
        @Nullable String productType,
    @Schema(
            description =
                "With `productType`: only products of the type that are made later; each gets a"
                    + " grant of its own, with these rights")
        @Nullable Boolean futureProducts,
    @Schema(description = "As the product type names them", examples = "[\"use\"]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = CODE, message = "{kontor.code}") String> rights) {
  static final String CODE = "^[a-z][a-z0-9_]{1,39}$";

  static Grant on(UUID productId, List<String> rights) {
    return new Grant(productId, null, null, rights);
  }

  static Grant onFuture(String productType, List<String> rights) {
    return new Grant(null, productType, true, rights);
  }

  @JsonIgnore
  boolean isForFuture() {
    return Boolean.TRUE.equals(futureProducts);
  }

  @JsonIgnore
  boolean isUseOfProduct() {
    return productId != null && rights.equals(List.of(Grants.USE));
  }
}
