package dev.kontor.start;

import java.util.List;

/** How an organisation treats its domains when they expire, and what becomes of them. */
enum Household {
  AUTOMATIC_FROM_PREPAID(true, false, List.of("prepaid"), Fate.RENEWED),
  AUTOMATIC_BY_CARD(true, false, List.of("sandbox:success"), Fate.RENEWED),
  AUTOMATIC_BY_A_SLOW_CARD(true, true, List.of("sandbox:pending-success"), Fate.RENEWED),
  /** The account is empty. */
  WARRANTED_WITH_A_BAD_CARD(true, true, List.of("sandbox:declined"), Fate.RENEWED),
  WARRANTED(false, true, List.of(), Fate.RENEWED),
  BY_HAND(false, false, List.of(), Fate.RENEWED),
  /** The money doesn't come, but somebody pays the invoice by card. */
  BY_TRANSFER(false, false, List.of(), Fate.RENEWED),
  /** The money doesn't come, and the warranty takes the order's place. */
  WARRANTED_WITHOUT_MONEY(false, true, List.of(), Fate.RENEWED),
  RESTORING(false, false, List.of(), Fate.RESTORED),
  /** Half of them are cancelled. */
  CARELESS(false, false, List.of(), Fate.RELEASED);

  enum Fate {
    RENEWED,
    RESTORED,
    RELEASED
  }

  private final boolean isAutomatic;
  private final boolean isWarranted;
  private final List<String> sources;
  private final Fate fate;

  Household(boolean isAutomatic, boolean isWarranted, List<String> sources, Fate fate) {
    this.isAutomatic = isAutomatic;
    this.isWarranted = isWarranted;
    this.sources = sources;
    this.fate = fate;
  }

  boolean isAutomatic() {
    return isAutomatic;
  }

  boolean isWarranted() {
    return isWarranted;
  }

  /** What renews automatically: the prepaid account, or cards by their tokens. */
  List<String> sources() {
    return sources;
  }

  Fate fate() {
    return fate;
  }

  /** Whether an order by bank transfer waits for its money. */
  boolean isTransferring() {
    return this == BY_TRANSFER || this == WARRANTED_WITHOUT_MONEY;
  }
}
