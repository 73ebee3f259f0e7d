package dev.kontor.notification;

import dev.kontor.platform.text.Coded;

/** Why somebody gets a mail; the texts stand under {@code why.<code>}. */
enum MailReason implements Coded {
  ACCOUNT,
  /** Somebody said that the address is theirs; nobody proved it yet. */
  GIVEN_ADDRESS,
  INVITATION,
  MEMBER,
  LEGAL_REPRESENTATIVE,
  BILLING_NOTICES,
  TECHNICAL_NOTICES,
  DOMAIN_NOTICES,
  SECURITY_NOTICES,
  /** Somebody wants notices of a domain sent there; nobody proved the address. */
  DOMAIN_CONTACT
}
