package dev.kontor.platform.bound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** How many there may be of what people make, by name; each name says whose they are. */
@ConfigMapping(prefix = "kontor.bounds")
interface BoundsConfig {
  @WithParentName
  Map<String, Integer> most();
}
