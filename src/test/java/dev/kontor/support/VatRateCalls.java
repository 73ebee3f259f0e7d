package dev.kontor.support;

import java.time.LocalDate;
import java.util.Map;

/** Changes rates of VAT the way operators do. */
public final class VatRateCalls {
  public static final String PATH = "/v1/operator/vat-rates";

  private VatRateCalls() {}

  public static Answer put(
      Person operator, String place, String category, String rate, LocalDate validFrom) {
    return operator
        .calls()
        .body(Map.of("category", category, "rate", rate, "validFrom", validFrom.toString()))
        .put(PATH + "/" + place);
  }
}
