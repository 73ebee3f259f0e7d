package dev.kontor.product.catalogue;

import dev.kontor.platform.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of product. */
@Schema(name = "ProductType")
record ProductTypeResponse(
    @Schema(examples = "web_hosting", required = true) String code,
    @Schema(
            description = "In the language of `Accept-Language`",
            examples = "Web hosting",
            required = true)
        String name,
    @Schema(
            description = "What can be granted on its products",
            examples = "[{\"code\": \"use\", \"name\": \"Use\"}]",
            required = true)
        List<RightResponse> rights,
    @Schema(
            description = "Whether the management of its products can be locked",
            examples = "true",
            required = true)
        boolean lockable,
    @Schema(
            description = "Whether its products can be put under maintenance",
            examples = "false",
            required = true)
        boolean maintenance,
    @Schema(
            description = "Whether its products can be given away",
            examples = "true",
            required = true)
        boolean freeOptions,
    @Schema(
            description = "Whether its products are domain names",
            examples = "false",
            required = true)
        boolean domain,
    @Schema(
            description = "Whether an organisation has one at a time",
            examples = "false",
            required = true)
        boolean single,
    @Schema(
            description =
                "How long they run at least: a first term is the smallest number of periods that"
                    + " reaches it")
        @Nullable Integer minimumMonths) {

  /** A right on the products of a type. */
  @Schema(name = "ProductTypeRight")
  record RightResponse(
      @Schema(examples = "use", required = true) String code,
      @Schema(
              description = "In the language of `Accept-Language`",
              examples = "Use",
              required = true)
          String name) {}

  static ProductTypeResponse of(ProductTypeTable.ProductType type, Language language) {
    var details = type.details();
    return new ProductTypeResponse(
        type.code(),
        details.names().in(language),
        details.rights().stream()
            .map(each -> new RightResponse(each.code(), each.names().in(language)))
            .toList(),
        details.lockable(),
        details.maintenance(),
        details.freeOptions(),
        details.domain(),
        details.hasOneAtATime(),
        details.minimumMonths());
  }
}
