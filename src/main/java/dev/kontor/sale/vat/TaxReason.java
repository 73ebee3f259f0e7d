package dev.kontor.sale.vat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;

/** Why a sale is taxed, or isn't. */
public enum TaxReason implements Coded {
  /** The seller's own country, whoever buys. */
  @JsonProperty("domestic")
  DOMESTIC,

  /** Elsewhere in the EU, to whoever has no confirmed VAT number there: at the rate there. */
  @JsonProperty("consumer")
  CONSUMER,

  /** Elsewhere in the EU, to a business, which pays the tax itself. */
  @JsonProperty("reverse_charge")
  REVERSE_CHARGE,

  /** Where the seller pays no tax of this kind. */
  @JsonProperty("outside")
  OUTSIDE;

  /** Whether the seller charges tax. */
  public boolean isTaxed() {
    return this == DOMESTIC || this == CONSUMER;
  }

  /** What a document says of it: where nothing is charged, the words that the law asks for. */
  public String text(Language language) {
    return Texts.text(language, "vat", "reason." + code());
  }
}
