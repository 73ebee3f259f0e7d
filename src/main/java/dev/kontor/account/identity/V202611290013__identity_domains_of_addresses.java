package dev.kontor.account.identity;

import dev.kontor.platform.database.KeyRewriting;
import dev.kontor.platform.text.EmailAddress;

/** Addresses are compared with their domains as the DNS has them. */
public final class V202611290013__identity_domains_of_addresses extends KeyRewriting {
  public V202611290013__identity_domains_of_addresses() {
    super("user_account", "email_key", EmailAddress::key);
  }
}
