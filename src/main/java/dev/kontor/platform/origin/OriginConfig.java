package dev.kontor.platform.origin;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How places are found. */
@ConfigMapping(prefix = "kontor.geoip")
public interface OriginConfig {
  /** A city or country database in MaxMind's format (MMDB); without one no place is known. */
  Optional<Path> database();
}
