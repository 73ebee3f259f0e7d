package dev.kontor.product.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fast questions are answered to who has premium support (SUB-7). */
@Schema(description = "Questions are first answered within `firstAnswerHours`")
public enum SupportLevel implements Coded {
  @JsonProperty("plus")
  PLUS,
  @JsonProperty("pro")
  PRO,
  @JsonProperty("enterprise")
  ENTERPRISE
}
