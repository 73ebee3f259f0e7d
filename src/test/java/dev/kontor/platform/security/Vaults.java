package dev.kontor.platform.security;

import dev.kontor.platform.database.DatabaseConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes vaults without the service around them. */
public final class Vaults {
  private Vaults() {}

  /** A vault with these keys; each name always stands for the same key. */
  public static Vault withKeys(String... names) {
    var keys = Arrays.stream(names).map(Vaults::key).collect(Collectors.joining(","));
    var settings = Map.of("kontor.encryption-keys", keys);
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .withMapping(SecurityConfig.class)
            .withMapping(DatabaseConfig.class)
            .withValidateUnknown(false)
            .build();
    return new Vault(
        new Keys(
            config.getConfigMapping(SecurityConfig.class),
            config.getConfigMapping(DatabaseConfig.class)));
  }

  private static String key(String name) {
    var key = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32);
    return name + ":" + Base64.getEncoder().encodeToString(key);
  }
}
