package dev.kontor.sale.refund;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is where, coin by coin: an invoice gives its coins back in the order in which its heap has
 * them, and no coin of credit ever becomes another one.
 */
class RefundModel {
  /** Where a coin came from. */
  enum Coin {
    EXTERNAL,
    PAID_IN,
    CREDIT
  }

  private record Heap(Coin coin, long amount) {}

  private final Map<UUID, Deque<Heap>> invoices = new HashMap<>();
  private final Map<Coin, Long> wallet = new EnumMap<>(Coin.class);
  private long outside;

  void fill(Coin coin, long amount) {
    wallet.merge(coin, amount, Long::sum);
  }

  /** In the prepaid account, in minor units. */
  long wallet(Coin coin) {
    return wallet.getOrDefault(coin, 0L);
  }

  /** What was sent back to payment providers. */
  long outside() {
    return outside;
  }

  long left(UUID invoice) {
    return invoices.get(invoice).stream().mapToLong(Heap::amount).sum();
  }

  /**
   * An invoice is paid: with what was just given back for it, from the account, the rest from
   * outside.
   *
   * @param returned what earlier terms gave back to the account at the same moment
   * @return the coins that it took
   */
  Map<Coin, Long> pay(UUID invoice, long total, Map<Coin, Long> returned, boolean isPrepaid) {
    var taken = new EnumMap<Coin, Long>(Coin.class);
    returned.forEach((coin, amount) -> take(coin, amount, taken));
    var rest = total - returned.values().stream().mapToLong(Long::longValue).sum();
    if (isPrepaid) {
      var credit = Math.min(rest, wallet(Coin.CREDIT));
      take(Coin.CREDIT, credit, taken);
      var paidIn = Math.min(rest - credit, wallet(Coin.PAID_IN));
      take(Coin.PAID_IN, paidIn, taken);
      rest -= credit + paidIn;
    }
    taken.merge(Coin.EXTERNAL, rest, Long::sum);
    var heaps = new ArrayDeque<Heap>();
    for (var coin : Coin.values()) {
      heaps.add(new Heap(coin, taken.getOrDefault(coin, 0L)));
    }
    invoices.put(invoice, heaps);
    taken.values().removeIf(each -> each == 0);
    return taken;
  }

  private void take(Coin coin, long amount, Map<Coin, Long> taken) {
    wallet.merge(coin, -amount, Long::sum);
    taken.merge(coin, amount, Long::sum);
  }

  /**
   * Coins go back.
   *
   * @return as what
   */
  Map<Coin, Long> giveBack(UUID invoice, long amount, boolean toSource) {
    var back = new EnumMap<Coin, Long>(Coin.class);
    var heaps = invoices.get(invoice);
    for (var left = amount; left > 0; ) {
      var first = heaps.pop();
      var part = Math.min(left, first.amount());
      left -= part;
      if (part < first.amount()) {
        heaps.push(new Heap(first.coin(), first.amount() - part));
      }
      var as = first.coin() == Coin.EXTERNAL && !toSource ? Coin.PAID_IN : first.coin();
      if (part > 0) {
        back.merge(as, part, Long::sum);
      }
    }
    back.forEach(
        (coin, part) -> {
          if (coin == Coin.EXTERNAL) {
            outside += part;
          } else {
            wallet.merge(coin, part, Long::sum);
          }
        });
    return back;
  }
}
