package dev.kontor.sale.cancellation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;

/** When a product ends that somebody cancels. */
enum CancellationMoment implements Coded {
  /** With the last of its paid terms; until then it can be reinstated. */
  @JsonProperty("end_of_term")
  END_OF_TERM,
  @JsonProperty("now")
  NOW;

  static Optional<CancellationMoment> of(String code) {
    return Coded.find(CancellationMoment.class, code);
  }
}
