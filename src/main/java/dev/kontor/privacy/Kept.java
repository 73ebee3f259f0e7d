package dev.kontor.privacy;

/** Why rows stay though those whom they are about are gone. */
enum Kept {
  /** Invoices and all that proves them: the law wants them for ten years. */
  DOCUMENTS,
  /** What was ordered, and for how long: the books need it. */
  ORDERS,
  /** What was paid, and by whom. */
  PAYMENTS,
  /** The books themselves. */
  LEDGER,
  /** What they tell of a person can't be read without that person's key, which is destroyed. */
  SHREDDED,
  /** Another feature empties their columns in the same transaction. */
  BLANKED,
  /** They are gone by themselves within days. */
  PASSING
}
