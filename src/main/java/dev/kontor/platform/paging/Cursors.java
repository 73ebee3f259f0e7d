package dev.kontor.platform.paging;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads cursors. A cursor is authentic and belongs to one list of one organisation or
 * user: elsewhere it is answered as something that doesn't exist.
 */
@Singleton
public class Cursors {
  private static final int PLACE_BYTES = 24;
  private static final int SEAL_BYTES = 12;

  private final Vault vault;

  Cursors(Vault vault) {
    this.vault = vault;
  }

  /**
   * The opaque text of a place.
   *
   * @param list the list's name with the id of its owner
   */
  public String write(String list, Instant created, UUID id) {
    var place =
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, created))
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    var text =
        ByteBuffer.allocate(PLACE_BYTES + 2 * SEAL_BYTES)
            .put(place)
            .put(seal("cursor", place))
            .put(seal(list, place))
            .array();
    return Base64.getUrlEncoder().encodeToString(text);
  }

  /**
   * The place to go on from.
   *
   * @param start where nothing is given
   * @throws dev.kontor.platform.problem.DomainException 422 for what was never a cursor, 404 for
   *     the cursor of another list
   */
  public Cursor read(String list, PageRequest page, Cursor start) {
    return page.after() == null ? start : read(list, page.after());
  }

  private Cursor read(String list, @Nullable String text) {
    var bytes = decode(String.valueOf(text));
    var place = Arrays.copyOf(bytes, PLACE_BYTES);
    var genuine = Arrays.copyOfRange(bytes, PLACE_BYTES, PLACE_BYTES + SEAL_BYTES);
    var ours = Arrays.copyOfRange(bytes, PLACE_BYTES + SEAL_BYTES, bytes.length);
    if (!MessageDigest.isEqual(genuine, seal("cursor", place))) {
      throw CommonProblem.CURSOR_INVALID.exception();
    }
    if (!MessageDigest.isEqual(ours, seal(list, place))) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    var buffer = ByteBuffer.wrap(place);
    var created = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
    return new Cursor(created, new UUID(buffer.getLong(), buffer.getLong()));
  }

  private static byte[] decode(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == PLACE_BYTES + 2 * SEAL_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // answered below, like any other text that isn't a cursor
    }
    throw CommonProblem.CURSOR_INVALID.exception();
  }

  private byte[] seal(String purpose, byte[] place) {
    var name = purpose.getBytes(StandardCharsets.UTF_8);
    var sealed = ByteBuffer.allocate(name.length + place.length).put(name).put(place).array();
    return Arrays.copyOf(vault.keyedHash(sealed), SEAL_BYTES);
  }
}
