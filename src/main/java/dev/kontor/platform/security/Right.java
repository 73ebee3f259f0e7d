package dev.kontor.platform.security;

/** What a caller may do in an organisation. Which role gives which is told by membership. */
public enum Right {
  /** Name and logo. */
  SEE_ORGANISATION,
  READ_ORGANISATION,
  EDIT_ORGANISATION,
  /** Billing addresses, payment methods, payment order. */
  MANAGE_BILLING,
  READ_MEMBERS,
  MANAGE_MEMBERS,
  /** Invite, promote to, demote and remove legal representatives. */
  MANAGE_LEGAL_REPRESENTATIVES,
  /** Security policy, locks, activity, deletion. */
  ADMINISTER
}
