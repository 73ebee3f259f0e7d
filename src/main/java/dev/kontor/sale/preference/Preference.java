package dev.kontor.sale.preference;

import java.util.List;

/**
 * How an organisation prefers to pay.
 *
 * @param sources the first to be tried first; at least one, none twice, all methods are saved
 * @param splitPrepaid whether the prepaid account may pay a part, and the next source the rest;
 *     otherwise a source pays all or nothing
 */
public record Preference(List<Source> sources, boolean splitPrepaid) {
  /** Of an organisation that never said anything. */
  public static final Preference FIRST = new Preference(List.of(new Source.Prepaid()), false);

  public Preference {
    sources = List.copyOf(sources);
  }
}
