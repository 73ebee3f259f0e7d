package dev.kontor.platform.export;

/**
 * A column of a table.
 *
 * @param name stands above it
 */
public record Column(String name, Type type) {
  /** What stands in its cells, unless they are empty. */
  public enum Type {
    /** Anything by its text; never taken for a formula. */
    TEXT(16),
    /** A {@code Number} that isn't money. */
    NUMBER(10),
    /** A {@code BigDecimal} with the digits of its currency. */
    AMOUNT(14),
    /** A {@code LocalDate}. */
    DATE(12),
    /** An {@code Instant}, in UTC. */
    INSTANT(22);

    /** In characters. */
    private final int width;

    Type(int width) {
      this.width = width;
    }

    int width() {
      return width;
    }
  }

  public static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  public static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  public static Column amount(String name) {
    return new Column(name, Type.AMOUNT);
  }

  public static Column date(String name) {
    return new Column(name, Type.DATE);
  }

  public static Column instant(String name) {
    return new Column(name, Type.INSTANT);
  }
}
