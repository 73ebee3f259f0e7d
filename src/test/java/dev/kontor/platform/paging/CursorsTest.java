package dev.kontor.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.security.Vaults;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor is what this service wrote for this list, or it is none. */
class CursorsTest {
  private static final Instant CREATED = Instant.parse("2026-02-28T23:59:59.999999Z");
  private static final UUID ID = UUID.fromString("0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
  private static final Cursor PLACE = new Cursor(CREATED, ID);

  private final Cursors cursors = new Cursors(Vaults.withKeys("new"));

  @Test
  void aListGoesOnWhereItsCursorSays() {
    var text = cursors.write("members 1", PLACE);

    assertThat(read("members 1", text)).isEqualTo(PLACE);
  }

  @Test
  void aListIsReadPageByPageToItsEnd() {
    var rows = IntStream.range(0, 7).mapToObj(n -> CREATED.plusSeconds(n)).toList();
    var seen = new ArrayList<Instant>();
    String after = null;
    var pages = 0;
    do {
      var page =
          cursors.page(
              "members 1",
              PageRequest.of(after, 3),
              Cursor.FIRST,
              (place, limit) ->
                  rows.stream()
                      .filter(row -> row.isAfter(place.created()))
                      .limit(limit + 1)
                      .toList(),
              row -> new Cursor(row, ID));
      seen.addAll(page.items());
      after = page.next();
      pages++;
    } while (after != null);

    assertThat(seen).isEqualTo(rows);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void aListThatIsOrderedByNamesGoesOnAfterAName() {
    for (var key : new String[] {"drive", "30 drive 10 drive_team", "zürich", "x".repeat(200)}) {
      var text = cursors.write("types", key);

      assertThat(cursors.read("types", after(text), "")).isEqualTo(key);
      assertThat(refusal("members 1", text)).isEqualTo(CommonProblem.NOT_FOUND);
    }
    assertThat(cursors.read("types", new PageRequest(), "start")).isEqualTo("start");
  }

  @Test
  void aChangedKeyIsRefused() {
    var bytes = Base64.getUrlDecoder().decode(cursors.write("types", "drive"));
    for (int i = 0; i < bytes.length; i++) {
      var forged = bytes.clone();
      forged[i] ^= 1;
      assertThat(refusal("types", encoded(forged)))
          .isIn(CommonProblem.CURSOR_INVALID, CommonProblem.NOT_FOUND);
    }
  }

  @Test
  void aPlaceBeforeTheEpochIsAPlaceToo() {
    var created = Instant.parse("1969-12-31T23:59:59.999999Z");

    assertThat(read("members 1", cursors.write("members 1", new Cursor(created, ID))).created())
        .isEqualTo(created);
  }

  @Test
  void withoutCursorAListBeginsAtItsStart() {
    assertThat(cursors.read("members 1", new PageRequest(), Cursor.LAST)).isSameAs(Cursor.LAST);
  }

  @Test
  void theCursorOfAnotherListDoesNotExist() {
    var text = cursors.write("members 1", PLACE);

    assertThat(refusal("members 2", text)).isEqualTo(CommonProblem.NOT_FOUND);
    assertThat(refusal("invitations 1", text)).isEqualTo(CommonProblem.NOT_FOUND);
  }

  @Test
  void anyChangedByteIsRefused() {
    var bytes = Base64.getUrlDecoder().decode(cursors.write("members 1", PLACE));
    for (int i = 0; i < bytes.length; i++) {
      var forged = bytes.clone();
      forged[i] ^= 1;
      assertThat(refusal("members 1", encoded(forged)))
          .as("byte " + i)
          .isIn(CommonProblem.CURSOR_INVALID, CommonProblem.NOT_FOUND);
    }
  }

  @Test
  void aForgedPlaceIsNoCursor() {
    var bytes = Base64.getUrlDecoder().decode(cursors.write("members 1", PLACE));
    var elsewhere = ByteBuffer.wrap(bytes).putLong(0, 0).array();

    assertThat(refusal("members 1", encoded(elsewhere))).isEqualTo(CommonProblem.CURSOR_INVALID);
  }

  @Test
  void aTruncatedOrExtendedOneIsNoCursor() {
    var bytes = Base64.getUrlDecoder().decode(cursors.write("members 1", PLACE));

    for (int length = 0; length <= bytes.length + 8; length++) {
      if (length != bytes.length) {
        assertThat(refusal("members 1", encoded(Arrays.copyOf(bytes, length))))
            .as(length + " bytes")
            .isEqualTo(CommonProblem.CURSOR_INVALID);
      }
    }
  }

  @Test
  void theCursorOfAnotherInstallationOrAnOlderFormIsNone() {
    var foreign = new Cursors(Vaults.withKeys("other")).write("members 1", PLACE);
    var unsealed = ByteBuffer.allocate(48).putLong(0).putLong(1).putLong(2).array();

    assertThat(refusal("members 1", foreign)).isEqualTo(CommonProblem.CURSOR_INVALID);
    assertThat(refusal("members 1", encoded(unsealed))).isEqualTo(CommonProblem.CURSOR_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "not base64!", "%%%", "2026-02-28T00:00:00Z", "ä", "===="})
  void whatWasNeverACursorIsRefused(String text) {
    assertThat(refusal("members 1", text)).isEqualTo(CommonProblem.CURSOR_INVALID);
  }

  private Cursor read(String list, String text) {
    return cursors.read(list, after(text), Cursor.FIRST);
  }

  private ProblemType refusal(String list, String text) {
    return catchThrowableOfType(DomainException.class, () -> read(list, text)).type();
  }

  private static PageRequest after(String text) {
    var page = new PageRequest();
    page.after = text;
    return page;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
