package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Entries;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.time.WrittenTime;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the statement is asked for. */
public class StatementFilter {
  @Parameter(
      description = "The account's currency; the organisation's present one where not given",
      example = "CHF")
  @QueryParam("currency")
  @Size(max = 10)
  @Nullable String currency;

  @Parameter(description = "From this day or instant on (included)", example = "2026-11-01")
  @QueryParam("from")
  @Size(max = 40)
  @Nullable String from;

  @Parameter(description = "Until this day or instant (not included)", example = "2026-12-01")
  @QueryParam("to")
  @Size(max = 40)
  @Nullable String to;

  @Parameter(
      description = "The IANA time zone in which days begin; UTC where not given",
      example = "Europe/Zurich")
  @QueryParam("zone")
  @Size(max = 64)
  @Nullable String zone;

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
    return new Entries.Selection(
        new AccountKey(organisationId, wanted),
        instant("from", from, Cursor.FIRST.created()),
        instant("to", to, Cursor.LAST.created()));
  }

  private Instant instant(String name, @Nullable String text, Instant otherwise) {
    var place = zone();
    if (text == null) {
      return otherwise;
    }
    return WrittenTime.date(text)
        .map(day -> day.atStartOfDay(place).toInstant())
        .or(() -> WrittenTime.instant(text))
        .map(Cursor::storable)
        .orElseThrow(() -> PrepaidProblem.PERIOD_INVALID.exception().onQuery(name));
  }

  private ZoneId zone() {
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw PrepaidProblem.PERIOD_INVALID.exception().onQuery("zone");
    }
  }
}
