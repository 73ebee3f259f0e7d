package dev.kontor.access.finder;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a domain can be registered. */
@Schema(name = "DomainRegistration")
public enum DomainRegistration implements Coded {
  @JsonProperty("free")
  FREE,
  @JsonProperty("taken")
  TAKEN,
  /** The registry can't be asked at the moment. */
  @JsonProperty("unknown")
  UNKNOWN
}
