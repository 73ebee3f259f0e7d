package dev.kontor.demonstration;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whether there shall be demonstration data. */
@ConfigMapping(prefix = "kontor")
interface DemonstrationConfig {
  /** On the embedded database unless refused; elsewhere only on request. */
  Optional<Boolean> demonstration();
}
