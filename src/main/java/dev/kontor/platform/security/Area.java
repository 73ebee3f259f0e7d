package dev.kontor.platform.security;

/** What rights, and the scopes of API tokens, are about. */
public enum Area {
  /** Of a user: who they are, and where they belong. */
  ACCOUNT,
  /** Details and logo. */
  ORGANISATION,
  /** Who belongs to an organisation, and what they may. */
  MEMBERS,
  PRODUCTS,
  /** Billing, orders, invoices, the prepaid account. */
  MONEY,
  /** Activity, the security policy, locks, API tokens. */
  SECURITY
}
