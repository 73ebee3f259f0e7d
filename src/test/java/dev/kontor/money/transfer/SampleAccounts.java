package dev.kontor.money.transfer;

import java.util.Map;

/** The accounts of the embedded database, for tests that need no service. */
public final class SampleAccounts {
  private SampleAccounts() {}

  public static ReceivingAccounts make() {
    return ReceivingAccountsTest.accounts(Map.of(), true);
  }
}
