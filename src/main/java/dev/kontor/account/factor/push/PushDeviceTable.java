package dev.kontor.account.factor.push;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps the public keys of apps. */
@Singleton
class PushDeviceTable {
  private final Jdbi jdbi;

  PushDeviceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A device.
   *
   * @param nonce what it signs to be enrolled
   */
  record Device(UUID methodId, byte[] publicKey, String nonce) {
    DeviceKey key() {
      return new DeviceKey(publicKey);
    }
  }

  void add(UUID methodId, DeviceKey key, String nonce) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into push_device (method_id, public_key, nonce)
                    values (:id, :key, :nonce)""")
                .bind("id", methodId)
                .bind("key", key.raw())
                .bind("nonce", nonce)
                .execute());
  }

  Device get(UUID methodId) {
    return find("where d.method_id = :id", methodId).get(0);
  }

  /** Those that count. */
  List<Device> proved(UUID userId) {
    return find(
        """
        join second_factor f on f.id = d.method_id
        where f.user_id = :id and f.proved_at is not null""",
        userId);
  }

  private List<Device> find(String condition, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select d.* from push_device d " + condition)
                .bind("id", id)
                .mapTo(Device.class)
                .list());
  }
}
