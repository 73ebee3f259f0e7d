package dev.kontor.money.bankcredit;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the bank tells it.
 *
 * @param account the provider's IBAN, never the QR-IBAN
 * @param amount of a reversal below zero where the bank took it back
 * @param reference that the payer gave as such
 * @param remittance what the payer wrote besides
 * @param bankReference how the bank names it: on an account there is one of each
 */
record BankEntry(
    BankCreditKind kind,
    String account,
    Money amount,
    @Nullable String reference,
    @Nullable String remittance,
    @Nullable String debtorName,
    @Nullable String debtorAccount,
    LocalDate bookedOn,
    String bankReference) {}
