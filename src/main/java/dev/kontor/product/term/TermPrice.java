package dev.kontor.product.term;

/**
 * What a part of a term costs, in minor units of its currency.
 *
 * @param net zero or more
 * @param tax zero or more
 */
public record TermPrice(long net, long tax) {
  static final TermPrice NOTHING = new TermPrice(0, 0);

  /** With tax. */
  public long total() {
    return Math.addExact(net, tax);
  }
}
