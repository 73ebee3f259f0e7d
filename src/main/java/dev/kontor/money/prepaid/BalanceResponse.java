package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Balance;
import dev.kontor.money.ledger.Split;
import dev.kontor.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is on the prepaid account in one currency. */
@Schema(name = "PrepaidBalance")
record BalanceResponse(
    @Schema(description = "ISO 4217", examples = "CHF") String currency,
    @Schema(examples = "{\"amount\": \"158.50\", \"currency\": \"CHF\"}") Money balance,
    @Schema(
            description = "The part of it that is promotional or goodwill credit: spent first",
            examples = "{\"amount\": \"8.50\", \"currency\": \"CHF\"}")
        Money credit,
    @Schema(description = "The part of it that is set aside") Money held,
    @Schema(
            description = "What can be spent",
            examples = "{\"amount\": \"146.00\", \"currency\": \"CHF\"}")
        Money available,
    @Schema(
            description = "What can be paid back: money paid in that isn't set aside",
            examples = "{\"amount\": \"137.50\", \"currency\": \"CHF\"}")
        Money withdrawable) {
  static BalanceResponse of(Balance balance) {
    var currency = balance.account().currency();
    return new BalanceResponse(
        currency,
        Money.ofMinor(balance.balance().total(), currency),
        Money.ofMinor(balance.balance().credit(), currency),
        Money.ofMinor(balance.held().total(), currency),
        Money.ofMinor(balance.available(), currency),
        Money.ofMinor(balance.withdrawable(), currency));
  }

  static BalanceResponse empty(UUID organisationId, String currency) {
    var nothing = new Split(0, 0);
    return of(new Balance(new AccountKey(organisationId, currency), nothing, nothing));
  }
}
