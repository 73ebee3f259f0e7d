package dev.kontor.platform.security;

/** What a caller may do in an organisation. Which role gives which is told by membership. */
public enum Right {
  /** Name and logo. */
  SEE_ORGANISATION,
  READ_ORGANISATION,
  EDIT_ORGANISATION,
  /** Billing addresses, payment methods, payment order. */
  MANAGE_BILLING,
  /** Balances, the statement, top-ups, payments. */
  READ_MONEY,
  /** Order, renew, pay, top up. */
  PAY,
  /** Have money paid back. */
  WITHDRAW,
  READ_MEMBERS,
  MANAGE_MEMBERS,
  /** Invite, promote to, demote and remove legal representatives. */
  MANAGE_LEGAL_REPRESENTATIVES,
  /** Who did what: the activity log. */
  READ_ACTIVITY,
  /** Security policy, locks, deletion. */
  ADMINISTER,
  /** A product and its dates. */
  SEE_PRODUCT,
  /** Some of a product's details: which, is up to the rights below and above. */
  EDIT_PRODUCT,
  /** A product's name and contact; later on its offer, its end. */
  MANAGE_PRODUCT,
  /** Have a product renew by itself, or not: also while it is locked. */
  SWITCH_RENEWAL,
  /** Give the use of a product to members, and invite externals to it. */
  SHARE_PRODUCT;

  /** Whether a lock of the product takes it from all whose role doesn't give it. */
  public boolean endsWithLock() {
    return this == EDIT_PRODUCT || this == MANAGE_PRODUCT || this == SHARE_PRODUCT;
  }
}
