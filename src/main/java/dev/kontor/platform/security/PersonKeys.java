package dev.kontor.platform.security;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.platform.secret.Secrets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keys of their own for those whose personal values stand in records that nobody may change: users,
 * organisations, and addresses of people without an account. Whoever is to be forgotten has the key
 * destroyed, and with it what can be read of all these records, in every copy of them too.
 *
 * <p>Values are sealed with AES-256-GCM, the keys by the {@link Vault}. None of people is kept in
 * memory: what was destroyed is so at once, on all instances. Runs in the caller's transaction.
 */
@Singleton
public class PersonKeys {
  private static final Logger LOG = Logger.getLogger(PersonKeys.class);
  private static final int KEY_BYTES = 32;
  private static final byte[] NOTHING = new byte[0];
  private static final UUID ADDRESSES = UuidCreator.getNameBasedSha1("addresses of people");

  private final PersonKeyTable table;
  private final Vault vault;
  private volatile byte @Nullable [] addressKey;

  PersonKeys(PersonKeyTable table, Vault vault) {
    this.table = table;
    this.vault = vault;
  }

  /**
   * Something of somebody, plain or sealed.
   *
   * @param context what it belongs to, such as {@code mail:<id>}: it opens there only
   */
  public record Value(UUID owner, byte[] bytes, String context) {}

  /**
   * Encrypts with the owner's key, which is made where there is none yet.
   *
   * @return empty where the key was destroyed: nothing is kept of whoever was forgotten
   */
  public byte[] seal(UUID owner, byte[] plain, String context) {
    return sealAll(List.of(new Value(owner, plain, context))).get(0);
  }

  /** As {@link #seal}, of many in one statement. */
  public List<byte[]> sealAll(List<Value> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    var keys = keysOf(owners(values));
    return values.stream()
        .map(
            each -> {
              var key = keys.get(each.owner());
              return key == null ? NOTHING : Gcm.seal(key, each.bytes(), each.context());
            })
        .toList();
  }

  /**
   * Decrypts.
   *
   * @return nothing where the key was destroyed, or never was, or nothing was kept
   * @throws IllegalStateException where value or context were changed
   */
  public Optional<byte[]> open(UUID owner, byte[] sealed, String context) {
    if (sealed.length == 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(opened(table.find(List.of(owner))).get(owner))
        .map(key -> Gcm.open(key, sealed, context));
  }

  /**
   * Decrypts many in one statement. What doesn't open is missing from the answer; where it was
   * changed the log says so too.
   */
  public <K> Map<K, byte[]> openAll(Map<K, Value> values) {
    var plain = new HashMap<K, byte[]>();
    if (values.isEmpty()) {
      return plain;
    }
    var keys = opened(table.find(owners(values.values())));
    values.forEach(
        (name, value) -> {
          var key = keys.get(value.owner());
          if (key != null && value.bytes().length > 0) {
            open(key, value).ifPresent(bytes -> plain.put(name, bytes));
          }
        });
    return plain;
  }

  /** For good: also for whoever had no key yet. Locks the owner's row. */
  public void destroy(UUID owner) {
    table.destroy(owner);
  }

  /**
   * The owner of what is known of an address only, always the same one.
   *
   * @param emailKey the address as addresses are compared
   */
  public UUID ofAddress(String emailKey) {
    var key = addressKey;
    return UuidCreator.getNameBasedSha1(
        hash(key == null ? keyOfAddresses() : key, emailKey.getBytes(StandardCharsets.UTF_8)));
  }

  /** Made before anything else happens: whoever made it later might take it back. */
  void start(@Observes StartupEvent event) {
    addressKey = keyOfAddresses();
  }

  /**
   * A key as those of people, so that it outlives those of the vault; nobody is forgotten by it.
   */
  private byte[] keyOfAddresses() {
    return Objects.requireNonNull(keysOf(List.of(ADDRESSES)).get(ADDRESSES));
  }

  private static byte[] hash(byte[] key, byte[] value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static Optional<byte[]> open(byte[] key, Value value) {
    try {
      return Optional.of(Gcm.open(key, value.bytes(), value.context()));
    } catch (IllegalStateException e) {
      LOG.errorf("The sealed value %s was changed", value.context());
      return Optional.empty();
    }
  }

  /** Made in the owners' order, so that two who need the same ones don't wait for each other. */
  private Map<UUID, byte[]> keysOf(Collection<UUID> owners) {
    var kept = table.find(owners);
    var lacking = new TreeMap<UUID, byte[]>();
    for (var owner : new TreeSet<>(owners)) {
      if (!kept.containsKey(owner)) {
        lacking.put(owner, vault.seal(Secrets.random(KEY_BYTES), PersonKeyTable.context(owner)));
      }
    }
    if (lacking.isEmpty()) {
      return opened(kept);
    }
    if (!table.add(lacking)) {
      return opened(table.find(owners));
    }
    kept.putAll(lacking);
    return opened(kept);
  }

  private Map<UUID, byte[]> opened(Map<UUID, byte[]> kept) {
    var keys = new HashMap<UUID, byte[]>();
    kept.forEach(
        (owner, key) -> {
          if (key.length > 0) {
            keys.put(owner, vault.open(key, PersonKeyTable.context(owner)));
          }
        });
    return keys;
  }

  private static Collection<UUID> owners(Collection<Value> values) {
    var owners = new ArrayList<UUID>();
    values.forEach(each -> owners.add(each.owner()));
    return owners.stream().distinct().toList();
  }
}
