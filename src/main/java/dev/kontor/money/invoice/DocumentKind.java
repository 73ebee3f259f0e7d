package dev.kontor.money.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document is; each has numbers of its own. */
@Schema(name = "InvoiceKind")
public enum DocumentKind implements Coded {
  @JsonProperty("invoice")
  INVOICE,
  @JsonProperty("credit_note")
  CREDIT_NOTE
}
