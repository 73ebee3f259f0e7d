package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Lines are parted so that sums can be carried, and totals never stand alone. */
class PageBreaksTest {
  private static final int PAGE = 100;
  private static final int HEAD = 40;
  private static final int TITLES = 5;
  private static final int CARRIED = 5;

  private static List<Integer> counts(int lines, int height, int ending) {
    return new PageBreaks(PAGE, HEAD, TITLES, CARRIED, Collections.nCopies(lines, height), ending)
        .counts();
  }

  @Test
  void whatFitsStandsOnOnePage() {
    assertThat(counts(1, 10, 20)).containsExactly(1);
    assertThat(counts(3, 10, 25)).containsExactly(3);
  }

  @Test
  void totalsThatDoNotFitTakeALineWithThem() {
    assertThat(counts(4, 10, 25)).containsExactly(3, 1);
    assertThat(counts(2, 10, 45)).containsExactly(1, 1);
  }

  @Test
  void aSingleLineIsNotTornFromItsHead() {
    assertThat(counts(1, 10, 60)).containsExactly(1);
  }

  @Test
  void laterPagesHaveRoomForSumsAtBothEnds() {
    // 40 and 5 of 100 are taken on the first page, and 5 for the sum; 5, 5 and 5 on the others.
    assertThat(counts(20, 10, 20)).containsExactly(5, 8, 7);
  }

  @Property(tries = 500)
  void eachPageHoldsWhatIsOnIt(@ForAll long seed) {
    var random = new Random(seed);
    var lines =
        IntStream.generate(() -> 5 + random.nextInt(20))
            .limit(1 + random.nextInt(60))
            .boxed()
            .toList();
    var ending = 5 + random.nextInt(45);
    var counts = new PageBreaks(PAGE, HEAD, TITLES, CARRIED, lines, ending).counts();

    assertThat(counts.stream().mapToInt(each -> each).sum()).isEqualTo(lines.size());
    assertThat(counts).allMatch(each -> each > 0);
    var first = 0;
    for (var count : counts) {
      var isLast = first + count == lines.size();
      var height =
          TITLES
              + (first == 0 ? HEAD : CARRIED)
              + lines.subList(first, first + count).stream().mapToInt(each -> each).sum()
              + (isLast ? ending : CARRIED);
      // A single line goes where it has to, with what belongs to it.
      assertThat(height <= PAGE || count == 1).as("%s of %s", counts, lines).isTrue();
      first += count;
    }
  }
}
