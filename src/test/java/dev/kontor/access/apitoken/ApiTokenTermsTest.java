package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of a token. */
class ApiTokenTermsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final Instant LATEST = Instant.parse("2027-11-30T09:00:00Z");

  private final ApiTokenTerms terms = at(NOW);

  private static ApiTokenTerms at(Instant now) {
    return new ApiTokenTerms(() -> LongestTerm.of("P1Y"), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void itEndsAfterAYearAtTheLatestAndThenUnlessAskedFor() {
    assertThat(terms.end(null)).isEqualTo(LATEST);
    assertThat(terms.end(LATEST)).isEqualTo(LATEST);
    assertThat(terms.end(NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-30T09:00:00Z",
        "2026-11-30T08:59:59.999999Z",
        "1970-01-01T00:00:00Z",
        "2027-11-30T09:00:00.000001Z",
        "2027-11-30T09:00:01Z",
        "+999999999-12-31T23:59:59Z"
      })
  void neitherBeforeNorAfter(String asked) {
    refuses(ApiTokenProblem.EXPIRY_INVALID, () -> terms.end(Instant.parse(asked)));
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-29T12:00:00Z, 2029-02-28T12:00:00Z",
    "2027-02-28T12:00:00Z, 2028-02-28T12:00:00Z",
    "2027-03-01T00:00:00Z, 2028-03-01T00:00:00Z"
  })
  void aYearIsOneInLeapYearsToo(Instant now, Instant latest) {
    assertThat(at(now).end(null)).isEqualTo(latest);
    refuses(ApiTokenProblem.EXPIRY_INVALID, () -> at(now).end(latest.plusSeconds(1)));
  }

  @Test
  void scopesAreReadEachOnceInOneOrder() {
    assertThat(ApiTokenTerms.scopes(List.of("money:read", "members:write", "money:read")))
        .containsExactly(Scope.MEMBERS_WRITE, Scope.MONEY_READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "members",
        "members:",
        ":read",
        "members:READ",
        "Members:read",
        "members_read",
        "members:read ",
        "members:read,money:read",
        "members:*",
        "account:write",
        "admin:read",
        "members:read\u0000",
        "MEMBERS_READ"
      })
  void noOtherOnesAreKnown(String code) {
    refuses(
        ApiTokenProblem.SCOPE_UNKNOWN, () -> ApiTokenTerms.scopes(List.of("members:read", code)));
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void eachIsRefusedToWhoHasNoRights(Scope scope) {
    refuses(
        ApiTokenProblem.SCOPE_NOT_HELD,
        () -> ApiTokenTerms.requireHeld(List.of(scope), Set.of(), false));
  }

  @Test
  void writingIsForWhoCanWrite() {
    var reads = Set.of(Right.READ_MEMBERS);
    ApiTokenTerms.requireHeld(List.of(Scope.MEMBERS_READ), reads, false);
    refuses(
        ApiTokenProblem.SCOPE_NOT_HELD,
        () ->
            ApiTokenTerms.requireHeld(
                List.of(Scope.MEMBERS_READ, Scope.MEMBERS_WRITE), reads, false));
    ApiTokenTerms.requireHeld(List.of(Scope.MEMBERS_WRITE), Set.of(Right.MANAGE_MEMBERS), false);
  }

  /** What tells of all organisations is none of one organisation's. */
  @Test
  void theAccountIsForTokensOfAllOrganisations() {
    ApiTokenTerms.requireHeld(List.of(Scope.ACCOUNT_READ), Set.of(), true);
    refuses(
        ApiTokenProblem.SCOPE_NOT_HELD,
        () ->
            ApiTokenTerms.requireHeld(List.of(Scope.ACCOUNT_READ), Set.of(Right.values()), false));
  }

  private static void refuses(ApiTokenProblem problem, ThrowingCallable asked) {
    assertThatThrownBy(asked)
        .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
        .extracting(DomainException::type)
        .isEqualTo((ProblemType) problem);
  }
}
