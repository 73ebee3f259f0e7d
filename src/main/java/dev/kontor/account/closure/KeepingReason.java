package dev.kontor.account.closure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** Why something of a person is kept. */
enum KeepingReason implements Coded {
  @JsonProperty("law")
  LAW,
  @JsonProperty("proof")
  PROOF,
  /** It is an organisation's own. */
  @JsonProperty("organisation")
  ORGANISATION,
  @JsonProperty("references")
  REFERENCES
}
