package dev.kontor.sale.autorenewal;

import dev.kontor.sale.preference.Preference;
import dev.kontor.sale.preference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A way to pay for what is due on a day. */
sealed interface Way {
  /** The prepaid account pays all. */
  record AllFromPrepaid() implements Way {}

  /**
   * A saved payment method pays.
   *
   * @param afterPrepaid only what is left once the prepaid account has paid what it can
   */
  record ByMethod(UUID id, boolean afterPrepaid) implements Way {}

  /** The prepaid account pays for what it can, and the rest isn't renewed. */
  record SomeFromPrepaid() implements Way {}

  /** All, in the order in which they are tried. */
  static List<Way> of(Preference preference) {
    var ways = new ArrayList<Way>();
    var isPrepaid = false;
    for (var source : preference.sources()) {
      if (source instanceof Source.Method method) {
        ways.add(new ByMethod(method.id(), isPrepaid && preference.splitPrepaid()));
      } else {
        isPrepaid = true;
        ways.add(new AllFromPrepaid());
      }
    }
    if (isPrepaid) {
      ways.add(new SomeFromPrepaid());
    }
    return List.copyOf(ways);
  }
}
