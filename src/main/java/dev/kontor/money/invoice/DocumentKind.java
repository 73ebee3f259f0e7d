package dev.kontor.money.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document is; each has numbers of its own. */
@Schema(name = "InvoiceKind")
public enum DocumentKind implements Coded {
  @JsonProperty("invoice")
  INVOICE("I"),
  @JsonProperty("credit_note")
  CREDIT_NOTE("C");

  private final String letter;

  DocumentKind(String letter) {
    this.letter = letter;
  }

  /** Such as {@code K-2026-I-000001}. */
  String number(String legalEntity, int year, int running) {
    return "%s-%d-%s-%06d".formatted(legalEntity, year, letter, running);
  }
}
