package dev.kontor.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Amounts are spread to the last minor unit. */
class ApportionmentTest {
  @Test
  void theLargestRemainderGetsTheLastUnit() {
    assertThat(Apportionment.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
    assertThat(Apportionment.of(2, List.of(1L, 1L, 1L))).containsExactly(1L, 1L, 0L);
    assertThat(Apportionment.of(10, List.of(55L, 45L, 0L))).containsExactly(6L, 4L, 0L);
    assertThat(Apportionment.of(7, List.of(184L, 181L))).containsExactly(4L, 3L);
  }

  @Test
  void tiesAreBrokenAsAsked() {
    assertThat(Apportionment.of(2, List.of(1L, 1L, 1L), Comparator.reverseOrder()))
        .containsExactly(0L, 1L, 1L);
  }

  @Test
  void hugeAmountsDoNotOverflow() {
    assertThat(Apportionment.of(Long.MAX_VALUE, List.of(Long.MAX_VALUE - 1, 1L)))
        .containsExactly(Long.MAX_VALUE - 1, 1L);
  }

  @Test
  void whatCannotBeSpreadIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, List.of(0L, 0L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(-1, List.of(1L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, List.of(2L, -1L)));
  }

  @Test
  void nothingIsSpreadOverAnything() {
    assertThat(Apportionment.of(0, List.of(0L, 0L))).containsExactly(0L, 0L);
    assertThat(Apportionment.of(0, List.of())).isEmpty();
  }

  @Property
  void partsAddUpAndKeepToTheirProportion(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long amount,
      @ForAll @Size(min = 1, max = 30)
          List<@LongRange(min = 0, max = 1_000_000_000L) Long> weights) {
    var sum = weights.stream().mapToLong(Long::longValue).sum();
    if (sum == 0) {
      return;
    }
    var parts = Apportionment.of(amount, weights);

    assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
    for (int i = 0; i < parts.size(); i++) {
      var exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i)));
      var distance =
          BigInteger.valueOf(parts.get(i)).multiply(BigInteger.valueOf(sum)).subtract(exact).abs();
      assertThat(distance).isLessThan(BigInteger.valueOf(sum));
    }
  }
}
