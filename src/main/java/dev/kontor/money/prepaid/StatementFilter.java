package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Entries;
import dev.kontor.platform.paging.PeriodFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the statement is asked for. */
public class StatementFilter extends PeriodFilter {
  @Parameter(
      description = "The account's currency; the organisation's present one where not given",
      example = "CHF")
  @QueryParam("currency")
  @Size(max = 10)
  @Nullable String currency;

  /**
   * What is asked for of an organisation's account.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code period-invalid}, {@code
   *     currency-unknown}
   */
  Entries.Selection of(UUID organisationId, String presentCurrency) {
    var wanted = currency == null ? presentCurrency : currency;
    if (!wanted.matches("[A-Z]{3}")) {
      throw PrepaidProblem.CURRENCY_UNKNOWN.exception().onQuery("currency");
    }
    var period = period();
    return new Entries.Selection(
        new AccountKey(organisationId, wanted), period.from(), period.to());
  }
}
