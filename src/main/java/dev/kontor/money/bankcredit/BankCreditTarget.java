package dev.kontor.money.bankcredit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where what came belongs. */
sealed interface BankCreditTarget {
  UUID organisationId();

  default @Nullable UUID invoiceId() {
    return null;
  }

  /** An invoice, open or not. */
  record Invoice(UUID organisationId, UUID invoiceId) implements BankCreditTarget {}

  /** A top-up, which may be waiting for it. */
  record TopUp(UUID organisationId, UUID topUpId) implements BankCreditTarget {}

  /** The prepaid account. */
  record Prepaid(UUID organisationId) implements BankCreditTarget {}
}
