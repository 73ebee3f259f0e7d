package dev.kontor.account.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.platform.security.PersonKeys;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * By which addresses users were known before they changed them: what still tells of them by these
 * is to be found when they are erased. Sealed by their own keys, in the caller's transaction.
 */
@Singleton
public class FormerAddresses {
  private final Jdbi jdbi;
  private final PersonKeys keys;
  private final UserRepository users;

  FormerAddresses(Jdbi jdbi, PersonKeys keys, UserRepository users) {
    this.jdbi = jdbi;
    this.keys = keys;
    this.users = users;
  }

  private record Sealed(UUID addressId, byte[] sealedAddress) {}

  void note(@Observes EmailChanged event) {
    note(event.person().id(), event.former());
  }

  /** Notes one; again without harm. */
  public void note(UUID userId, String address) {
    var id = keys.ofAddress(EmailAddress.key(address));
    var sealed = keys.seal(userId, address.getBytes(UTF_8), context(userId, id));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into former_address (user_id, address_id, sealed_address)
                    values (:user, :address, :sealed)
                    on conflict (user_id, address_id)
                      do update set sealed_address = excluded.sealed_address""")
                .bind("user", userId)
                .bind("address", id)
                .bind("sealed", sealed)
                .execute());
  }

  /**
   * All of a user that nobody else has confirmed as theirs since, closed or not; none once the
   * user's key is destroyed.
   */
  public List<String> of(UUID userId) {
    var values = new HashMap<UUID, PersonKeys.Value>();
    for (var each : sealed(userId)) {
      var id = each.addressId();
      values.put(id, new PersonKeys.Value(userId, each.sealedAddress(), context(userId, id)));
    }
    return keys.openAll(values).values().stream()
        .map(each -> new String(each, UTF_8))
        .filter(each -> users.findByEmail(each).filter(User::isConfirmed).isEmpty())
        .sorted()
        .toList();
  }

  private List<Sealed> sealed(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select address_id, sealed_address from former_address where user_id = :user")
                .bind("user", userId)
                .mapTo(Sealed.class)
                .list());
  }

  /** Drops all of a user. */
  public void drop(UUID userId) {
    jdbi.useHandle(
        handle -> handle.execute("delete from former_address where user_id = ?", userId));
  }

  private static String context(UUID userId, UUID addressId) {
    return "former_address:" + userId + ":" + addressId;
  }
}
