package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.ApiTokens;
import dev.kontor.support.Call;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Statements;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token costs one statement at most beside what an access token costs (INT-1). */
@KontorTest
class ApiTokenStatementsTest {
  private static final String[] SCOPES = {
    "organisation:read", "members:read", "products:read", "money:read"
  };

  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject Statements statements;
  @Inject Jdbi jdbi;

  private Person anna;
  private List<String> inOrganisation;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
    var organisation = "/v1/organisations/" + anna.organisationId();
    inOrganisation =
        List.of(
            organisation,
            organisation + "/members",
            organisation + "/prepaid",
            organisation + "/products/" + shelf.add(anna, "drive"));
  }

  @Test
  void aUsersCostsNothingMoreWithinTheMinuteOfItsUse() {
    var token = ApiTokens.personal(anna, withAccount());
    for (var path : everywhere()) {
      assertThat(count(token.calls(), path)).as(path).isEqualTo(count(anna.calls(), path));
    }
  }

  @Test
  void anOrganisationsCostsNothingMoreWithinTheMinuteOfItsUse() {
    var token = ApiTokens.ofOrganisation(anna, SCOPES);
    for (var path : inOrganisation) {
      assertThat(count(token.calls(), path)).as(path).isEqualTo(count(anna.calls(), path));
    }
  }

  @Test
  void itCostsOneMoreWhereItsUseIsNoted() {
    var token = ApiTokens.personal(anna, withAccount());
    for (var path : everywhere()) {
      var noted =
          statements.of(
              () -> {
                forgetUses();
                return token.calls().get(path);
              });
      assertThat(noted.count() - FORGETTING)
          .as(noted.toString())
          .isEqualTo(count(anna.calls(), path) + 1);
    }
  }

  private static final int FORGETTING = 1;

  private void forgetUses() {
    jdbi.useHandle(handle -> handle.execute("update api_token set last_used_at = null"));
  }

  private static String[] withAccount() {
    return Stream.concat(Stream.of("account:read"), Stream.of(SCOPES)).toArray(String[]::new);
  }

  private List<String> everywhere() {
    return Stream.concat(
            Stream.of("/v1/me", "/v1/me/organisations", "/v1/me/products"), inOrganisation.stream())
        .toList();
  }

  private long count(Call calls, String path) {
    return statements.of(() -> calls.get(path)).count();
  }
}
