package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.money.Percent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How something is taxed, in the codes of UNTDID 5305, and why it isn't, in those of VATEX. */
enum ElectronicInvoiceCategory {
  STANDARD("S", null),
  /** Taxed, at a rate of zero. */
  ZERO("Z", null),
  REVERSE_CHARGE("AE", "VATEX-EU-AE"),
  /** Not subject to the tax. */
  OUTSIDE("O", "VATEX-EU-O");

  private final String code;
  private final @Nullable String exemption;

  ElectronicInvoiceCategory(String code, @Nullable String exemption) {
    this.code = code;
    this.exemption = exemption;
  }

  static ElectronicInvoiceCategory of(TaxReason reason, Percent rate) {
    return switch (reason) {
      case DOMESTIC, CONSUMER -> rate.equals(Percent.ZERO) ? ZERO : STANDARD;
      case REVERSE_CHARGE -> REVERSE_CHARGE;
      case OUTSIDE -> OUTSIDE;
    };
  }

  String code() {
    return code;
  }

  /** Why no tax is charged. */
  Optional<String> exemption() {
    return Optional.ofNullable(exemption);
  }
}
