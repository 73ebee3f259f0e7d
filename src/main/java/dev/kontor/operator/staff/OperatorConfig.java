package dev.kontor.operator.staff;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The first operator, who adds the others. */
@ConfigMapping(prefix = "kontor.operator")
interface OperatorConfig {
  Optional<String> email();

  Optional<String> password();
}
