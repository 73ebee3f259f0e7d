package dev.kontor.access.invitation;

import dev.kontor.platform.database.KeyRewriting;
import dev.kontor.platform.text.EmailAddress;

/** Addresses are compared with their domains as the DNS has them. */
public final class V202611290014__invitation_domains_of_addresses extends KeyRewriting {
  public V202611290014__invitation_domains_of_addresses() {
    super("invitation", "email_key", EmailAddress::key);
  }
}
