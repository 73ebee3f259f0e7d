package dev.kontor.money.bankcredit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of an entry (TxDtls), as it is read.
 *
 * @param amount null where it is the entry's
 * @param isCredit null where it is what the entry is
 * @param bankReference of its own; null where the bank gave none
 */
record CamtTransaction(
    @Nullable BigDecimal amount,
    @Nullable Boolean isCredit,
    @Nullable String bankReference,
    @Nullable String reference,
    @Nullable String remittance,
    @Nullable String debtorName,
    @Nullable String debtorAccount) {
  static final CamtTransaction WITHOUT_DETAILS =
      new CamtTransaction(null, null, null, null, null, null, null);
}
