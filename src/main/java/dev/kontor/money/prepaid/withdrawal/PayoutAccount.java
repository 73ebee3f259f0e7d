package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.StartupFailure;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** The provider's bank account that withdrawals are paid from. */
@Startup
@Singleton
public class PayoutAccount {
  /** Of the embedded database, where nothing is ever paid: the example of the standard. */
  private static final Details EXAMPLE =
      new Details("Kontor Demonstration", "CH9300762011623852957", null);

  private final Optional<Details> details;

  PayoutAccount(WithdrawalConfig config, DatabaseConfig database) {
    details =
        configured(config.payout())
            .or(() -> database.embeddedDatabase() ? Optional.of(EXAMPLE) : Optional.empty());
  }

  /**
   * Lets settings pass.
   *
   * @throws StartupFailure telling what is wrong
   */
  public static void requireValid(WithdrawalConfig config) {
    configured(config.payout());
  }

  private static Optional<Details> configured(WithdrawalConfig.Payout payout) {
    if (payout.name().isPresent() != payout.iban().isPresent()) {
      throw new StartupFailure(
          "KONTOR_PREPAID_PAYOUT_NAME and KONTOR_PREPAID_PAYOUT_IBAN belong together.");
    }
    return payout
        .iban()
        .map(
            iban ->
                new Details(payout.name().orElseThrow(), checked(iban), payout.bic().orElse(null)));
  }

  private static String checked(String iban) {
    try {
      var compact = iban.replace(" ", "");
      IbanUtil.validate(compact);
      return compact;
    } catch (Iban4jException e) {
      throw new StartupFailure("KONTOR_PREPAID_PAYOUT_IBAN isn't an IBAN: " + e.getMessage());
    }
  }

  /** A bank account. */
  record Details(String name, String iban, @Nullable String bic) {}

  /**
   * The account.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code payout-account-missing}
   */
  Details require() {
    return details.orElseThrow(WithdrawalProblem.PAYOUT_ACCOUNT_MISSING::exception);
  }
}
