package dev.kontor.platform.security;

/**
 * What a caller may do in an organisation. Which role gives which is told by membership; which
 * scope leaves it to an API token, by its area.
 */
public enum Right {
  /** Name and logo. */
  SEE_ORGANISATION(Area.ORGANISATION, Use.READ),
  READ_ORGANISATION(Area.ORGANISATION, Use.READ),
  EDIT_ORGANISATION(Area.ORGANISATION, Use.WRITE),
  /** Billing addresses, payment methods, payment order. */
  MANAGE_BILLING(Area.MONEY, Use.WRITE),
  /** Balances, the statement, top-ups, payments. */
  READ_MONEY(Area.MONEY, Use.READ),
  /** Order, renew, pay, top up. */
  PAY(Area.MONEY, Use.WRITE),
  /** Have money paid back. */
  WITHDRAW(Area.MONEY, Use.WRITE),
  READ_MEMBERS(Area.MEMBERS, Use.READ),
  MANAGE_MEMBERS(Area.MEMBERS, Use.WRITE),
  /** Invite, promote to, demote and remove legal representatives. */
  MANAGE_LEGAL_REPRESENTATIVES(Area.MEMBERS, Use.WRITE),
  /** Who did what: the activity log. */
  READ_ACTIVITY(Area.SECURITY, Use.READ),
  /** Security policy, locks, deletion. */
  ADMINISTER(Area.SECURITY, Use.WRITE),
  /** A product and its dates. */
  SEE_PRODUCT(Area.PRODUCTS, Use.READ),
  /** Some of a product's details: which, is up to the rights below and above. */
  EDIT_PRODUCT(Area.PRODUCTS, Use.WRITE),
  /** A product's name and contact; later on its offer, its end. */
  MANAGE_PRODUCT(Area.PRODUCTS, Use.WRITE),
  /** Have a product renew by itself, or not: also while it is locked. */
  SWITCH_RENEWAL(Area.PRODUCTS, Use.WRITE),
  /** Give the use of a product to members, and invite externals to it. */
  SHARE_PRODUCT(Area.MEMBERS, Use.WRITE);

  private enum Use {
    READ,
    WRITE
  }

  private final Area area;
  private final Use use;

  Right(Area area, Use use) {
    this.area = area;
    this.use = use;
  }

  /** What it is about, which decides the scopes that leave it to an API token. */
  public Area area() {
    return area;
  }

  /** Whether it only shows something. */
  public boolean reads() {
    return use == Use.READ;
  }

  /** Whether a lock of the product takes it from all whose role doesn't give it. */
  public boolean endsWithLock() {
    return this == EDIT_PRODUCT || this == MANAGE_PRODUCT || this == SHARE_PRODUCT;
  }
}
