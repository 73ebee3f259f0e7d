package dev.kontor.sale.closing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What closing removes by itself where it is asked to. */
@Schema(description = "The member of `deleteOrganisation` by which that call removes it")
enum ClosingStep implements Coded {
  @JsonProperty("cancelProducts")
  CANCEL_PRODUCTS,
  @JsonProperty("giveUpPromotionalCredit")
  GIVE_UP_PROMOTIONAL_CREDIT
}
