package dev.kontor.platform.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads an amount over shares in proportion to their weights, to the last minor unit: by the
 * method of the largest remainder (Hamilton), so that the parts add up to the whole and no part is
 * further than one unit from its exact proportion.
 */
public final class Apportionment {
  private Apportionment() {}

  private record Share(int index, long whole, BigInteger remainder) {}

  /**
   * The parts of an amount, in the order of the weights.
   *
   * @param amount zero or more, in minor units
   * @param weights zero or more each; where all are zero, nothing can be spread
   * @param ties which of two shares, by their index, comes first where their remainders are equal;
   *     where it doesn't tell either, the first in the list does
   * @throws IllegalArgumentException for less than zero, or an amount without weights to bear it
   */
  public static List<Long> of(long amount, List<Long> weights, Comparator<Integer> ties) {
    var sum = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    if (amount < 0 || weights.stream().anyMatch(each -> each < 0) || (amount > 0 && sum == 0)) {
      throw new IllegalArgumentException("Can't spread " + amount + " over " + weights);
    }
    if (amount == 0) {
      return weights.stream().map(each -> 0L).toList();
    }
    var shares = new ArrayList<Share>();
    for (int i = 0; i < weights.size(); i++) {
      var exact =
          BigInteger.valueOf(amount)
              .multiply(BigInteger.valueOf(weights.get(i)))
              .divideAndRemainder(BigInteger.valueOf(sum));
      shares.add(new Share(i, exact[0].longValueExact(), exact[1]));
    }
    var parts = new ArrayList<>(shares.stream().map(Share::whole).toList());
    var left = amount - parts.stream().mapToLong(Long::longValue).sum();
    shares.stream()
        .sorted(
            Comparator.comparing(Share::remainder)
                .reversed()
                .thenComparing(Share::index, ties)
                .thenComparing(Share::index))
        .limit(left)
        .forEach(each -> parts.set(each.index(), parts.get(each.index()) + 1));
    return List.copyOf(parts);
  }

  /** As {@link #of(long, List, Comparator)}, where the order of the list decides. */
  public static List<Long> of(long amount, List<Long> weights) {
    return of(amount, weights, Comparator.naturalOrder());
  }
}
