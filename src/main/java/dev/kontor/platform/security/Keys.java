package dev.kontor.platform.security;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.KeyFile;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The symmetric keys: given by configuration, or made once in the data directory of the embedded
 * database. On a PostgreSQL of one's own nothing starts without configured keys: instances that
 * made their own could not read each other's rows.
 */
@Singleton
public class Keys {
  private static final int KEY_BYTES = 32;

  private final DatabaseConfig database;
  private final Map<String, byte[]> encryption;

  Keys(SecurityConfig config, DatabaseConfig database) {
    this.database = database;
    var lines =
        config
            .encryptionKeys()
            .orElseGet(
                () -> List.of(file("encryption.key", "KONTOR_ENCRYPTION_KEYS", Keys::newKey)));
    encryption = parse(lines);
  }

  /** By key id, the one that encrypts first. */
  Map<String, byte[]> encryption() {
    return encryption;
  }

  /**
   * A key file of the data directory, made at the first start.
   *
   * @param variable the setting that gives the key instead
   * @throws StartupFailure on a database of one's own
   */
  public String file(String name, String variable, Supplier<String> maker) {
    if (!database.embeddedDatabase()) {
      throw new StartupFailure(
          "On a PostgreSQL of your own the keys are given by configuration: set " + variable + ".");
    }
    return new KeyFile(database.dataDir(), name).readOrMake(maker);
  }

  /**
   * Lets well-formed settings pass.
   *
   * @throws StartupFailure where one isn't {@code id:base64} of 32 bytes
   */
  public static void requireValid(List<String> lines) {
    parse(lines);
  }

  /** A new encryption key as configuration takes it: {@code id:base64}. */
  public static String newKey() {
    return "k1:" + Base64.getEncoder().encodeToString(Secrets.random(KEY_BYTES));
  }

  private static Map<String, byte[]> parse(List<String> lines) {
    var keys = new LinkedHashMap<String, byte[]>();
    for (var line : lines) {
      var parts = line.strip().split(":", 2);
      var key = parts.length == 2 ? decode(parts[1]) : new byte[0];
      if (key.length != KEY_BYTES || parts[0].isEmpty() || parts[0].length() > 16) {
        throw new StartupFailure(
            "KONTOR_ENCRYPTION_KEYS needs id:base64 of 32 bytes, separated by commas.");
      }
      keys.put(parts[0], key);
    }
    return keys;
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
