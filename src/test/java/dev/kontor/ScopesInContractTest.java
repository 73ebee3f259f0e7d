package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.idempotency.AsksOnly;
import dev.kontor.platform.security.ApiTokenText;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.OperationScope;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.OperationMethods;
import jakarta.ws.rs.GET;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract names the scopes by which operations are opened to API tokens. */
class ScopesInContractTest {
  private static final Contract CONTRACT = Contract.committed();

  @Test
  void anOperationNamesTheScopeThatIsAskedFor() {
    var asked = new TreeMap<String, List<String>>();
    var named = new TreeMap<String, List<String>>();
    for (var operation : CONTRACT.operations()) {
      var method = OperationMethods.of(operation);
      asked.put(operation.id(), OperationScope.of(method).stream().map(Coded::code).toList());
      named.put(operation.id(), operation.scopes());
    }

    assertThat(named).isEqualTo(asked);
    assertThat(named.values()).contains(List.of("members:read"));
    assertThat(named.get("startAutoRenewal")).containsExactly("products:write", "money:write");
  }

  @Test
  void anyTokenOpensOnlyWhatIsAboutItself() {
    assertThat(
            CONTRACT.operations().stream()
                .filter(each -> each.isOpenToApiTokens() && each.scopes().isEmpty()))
        .allMatch(each -> OperationMethods.of(each).getAnnotation(Authenticated.class).anyToken())
        .allMatch(Operation::isForApiTokensOnly)
        .extracting(Operation::id)
        .containsExactlyInAnyOrder("getCurrentApiToken", "revokeCurrentApiToken");
  }

  /** A question that is too long for an address is read too. */
  @Test
  void whatChangesNothingHasAScopeForReadingAndAllElseOneForWriting() {
    for (var operation : CONTRACT.operations()) {
      var method = OperationMethods.of(operation);
      var isRead =
          method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(AsksOnly.class);
      OperationScope.of(method)
          .forEach(scope -> assertThat(scope.reads()).as(operation.toString()).isEqualTo(isRead));
    }
    assertThat(OperationMethods.all()).anyMatch(each -> each.isAnnotationPresent(AsksOnly.class));
  }

  @Test
  void theIntroductionListsWhatEachScopeOpens() {
    var rows =
        CONTRACT
            .root()
            .at("/info/description")
            .asText()
            .lines()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Scope.values()).map(ScopesInContractTest::row).toList());
  }

  private static String row(Scope scope) {
    var opened =
        CONTRACT.operations().stream()
            .filter(each -> each.scopes().contains(scope.code()))
            .map(each -> entry(each, scope))
            .sorted()
            .collect(Collectors.joining(", "));
    return "| `" + scope.code() + "` | " + opened + " |";
  }

  /** With the scopes that it needs besides. */
  private static String entry(Operation operation, Scope scope) {
    return operation.scopes().stream()
        .filter(each -> !each.equals(scope.code()))
        .findFirst()
        .map(other -> operation.id() + " (and `" + other + "`)")
        .orElse(operation.id());
  }

  @Test
  void anyCallMayBeRefusedForATokenInItsAddress() {
    assertThat(CONTRACT.root().at("/info/description").asText()).contains("credential-in-address");
  }

  /** What asks for a fresh password in some cases asks tokens for a person in the same. */
  @Test
  void whatMayNeedAFreshPasswordMayNeedAPerson() {
    assertThat(
            CONTRACT.operations().stream()
                .filter(each -> !each.scopes().isEmpty())
                .filter(each -> each.refusals("403").contains("person-needed")))
        .extracting(Operation::id)
        .containsExactlyInAnyOrder("invite", "editInvitation", "resendInvitation", "editMember");
  }

  @Test
  void eachSchemeIsDefined() {
    var defined = CONTRACT.root().at("/components/securitySchemes");

    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation ->
                operation
                    .node()
                    .path("security")
                    .forEach(
                        each ->
                            each.fieldNames()
                                .forEachRemaining(
                                    scheme ->
                                        assertThat(defined.has(scheme)).as(scheme).isTrue())));
  }

  @Test
  void theSchemeSaysWhatATokenLooksLike() {
    var scheme = CONTRACT.root().at("/components/securitySchemes/apiToken");
    var example =
        CONTRACT.operations().stream()
            .filter(each -> each.id().equals("addOwnApiToken"))
            .map(each -> each.node().at("/responses/201/content/application~1json/example/token"))
            .findFirst()
            .orElseThrow()
            .asText();
    var syntax = scheme.path("bearerFormat").asText();

    assertThat(scheme.path("description").asText()).contains("`" + syntax + "`");
    assertThat(example).matches(syntax).matches(ApiTokenText::isWellFormed);
    assertThat(ApiTokenText.next(ApiTokenText.PERSONAL)).matches(syntax);
    assertThat(ApiTokenText.next(ApiTokenText.OF_ORGANISATION)).matches(syntax);
  }
}
