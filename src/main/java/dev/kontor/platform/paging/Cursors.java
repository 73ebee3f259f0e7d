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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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

  /** Reads a list from a place on. */
  public interface Rows<P, T> {
    /** One row more than the limit, where there are more. */
    List<T> after(P place, int limit);
  }

  /**
   * The part of a list that is asked for.
   *
   * @param list the list's name with the id of its owner, if it has one
   * @param start where it begins
   * @param place where a row stands
   * @throws dev.kontor.platform.problem.DomainException 422 for what was never a cursor, 404 for
   *     the cursor of another list
   */
  public <T> Page<T> page(
      String list,
      PageRequest asked,
      Cursor start,
      Rows<Cursor, T> rows,
      Function<T, Cursor> place) {
    return Page.of(
        rows.after(read(list, asked, start), asked.limit()),
        asked.limit(),
        last -> write(list, place.apply(last)));
  }

  /**
   * The part that is asked for of a list that is ordered by something else.
   *
   * @param list the list's name with the id of its owner, if it has one
   * @param start before the first row's key
   * @param key what a row is sorted by
   * @throws dev.kontor.platform.problem.DomainException 422 for what was never a cursor, 404 for
   *     the cursor of another list
   */
  public <T> Page<T> page(
      String list, PageRequest asked, String start, Rows<String, T> rows, Function<T, String> key) {
    return Page.of(
        rows.after(read(list, asked, start), asked.limit()),
        asked.limit(),
        last -> write(list, key.apply(last)));
  }

  /** The opaque text of a place. */
  String write(String list, Cursor place) {
    return write(
        list,
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.created()))
            .putLong(place.id().getMostSignificantBits())
            .putLong(place.id().getLeastSignificantBits())
            .array());
  }

  /**
   * The opaque text of a place in a list that is ordered by something else.
   *
   * @param list the list's name with the id of its owner, if it has one
   * @param key what the last item is sorted by
   */
  public String write(String list, String key) {
    return write(list, key.getBytes(StandardCharsets.UTF_8));
  }

  private String write(String list, byte[] place) {
    var text =
        ByteBuffer.allocate(place.length + 2 * SEAL_BYTES)
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
  Cursor read(String list, PageRequest page, Cursor start) {
    if (page.after() == null) {
      return start;
    }
    var buffer = ByteBuffer.wrap(place(list, page.after()));
    var created = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
    return new Cursor(created, new UUID(buffer.getLong(), buffer.getLong()));
  }

  /**
   * The key to go on from.
   *
   * @param start where nothing is given
   * @throws dev.kontor.platform.problem.DomainException 422 for what was never a cursor, 404 for
   *     the cursor of another list
   */
  public String read(String list, PageRequest page, String start) {
    return page.after() == null
        ? start
        : new String(place(list, page.after()), StandardCharsets.UTF_8);
  }

  private byte[] place(String list, String text) {
    var bytes = decode(text);
    var length = bytes.length - 2 * SEAL_BYTES;
    var place = Arrays.copyOf(bytes, length);
    var genuine = Arrays.copyOfRange(bytes, length, length + SEAL_BYTES);
    var ours = Arrays.copyOfRange(bytes, length + SEAL_BYTES, bytes.length);
    if (!MessageDigest.isEqual(genuine, seal("cursor", place))) {
      throw CommonProblem.CURSOR_INVALID.exception();
    }
    if (!MessageDigest.isEqual(ours, seal(list, place))) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    return place;
  }

  private static byte[] decode(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length > 2 * SEAL_BYTES) {
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
