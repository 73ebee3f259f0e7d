package dev.kontor.money.prepaid;

import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/** The limits that hold where nothing else is configured: {@code top-up-limits.properties}. */
public final class TopUpLimitDefaults implements ConfigSourceProvider {
  /** {@code application.properties} has 250. */
  private static final int BEHIND_ALL_OTHERS = 50;

  @Override
  public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
    var file = TopUpLimitDefaults.class.getResource("/top-up-limits.properties");
    try {
      return List.of(new PropertiesConfigSource(Objects.requireNonNull(file), BEHIND_ALL_OTHERS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
