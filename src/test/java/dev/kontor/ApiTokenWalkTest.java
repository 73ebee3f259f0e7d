package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Language;
import dev.kontor.support.Answer;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.KontorTest;
import dev.kontor.support.OperationMethods;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.RowCounts;
import dev.kontor.support.Signature;
import dev.kontor.support.Tenant;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every operation of the contract with API tokens of each single scope, and of those that an
 * operation needs together, a legal representative's and an organisation's own: open is what the
 * contract says, and all else refused without a trace.
 */
@KontorTest
@Order(KontorTest.EARLY)
class ApiTokenWalkTest {
  /** Of which administrators, who an organisation's own tokens are as, have no right. */
  private static final Set<String> OF_USERS_ONLY =
      Set.of(Scope.ACCOUNT_READ.code(), Scope.ORGANISATION_WRITE.code());

  /** Something else may happen to be written meanwhile, but not each time. */
  private static final int TRIES = 4;

  private static Tenant owner;
  private static List<Script> scripts = List.of();

  @Inject Tenants tenants;
  @Inject RowCounts rows;
  @Inject ProblemCheck problems;

  /** What calls with a token of one scope, or of as many as some operation needs. */
  private record Script(List<String> scopes, boolean isPersonal, String token) {
    /** Whether the contract says that its token opens an operation. */
    boolean opens(Operation operation) {
      return operation.isOpenToApiTokens() && scopes.containsAll(operation.scopes());
    }

    @Override
    public String toString() {
      return (isPersonal ? "a person's " : "an organisation's ") + scopes;
    }
  }

  static List<Operation> operations() {
    return Contract.committed().operations().stream().filter(each -> !each.isPublic()).toList();
  }

  @BeforeEach
  void thereAreTokens() {
    if (scripts.isEmpty() || !isGood(scripts.get(0))) {
      owner = tenants.settle();
      scripts = scripts();
    }
  }

  private static boolean isGood(Script script) {
    return new Request("GET", ApiTokens.OWN + "/current").bearer(script.token()).send().isSuccess();
  }

  private static List<Script> scripts() {
    var all = new ArrayList<Script>();
    for (var scopes : combinations()) {
      var asked = scopes.toArray(String[]::new);
      all.add(new Script(scopes, true, ApiTokens.personal(owner.person(), asked).token()));
      if (Collections.disjoint(scopes, OF_USERS_ONLY)) {
        var made = ApiTokens.ofOrganisation(owner.person(), asked);
        all.add(new Script(scopes, false, made.token()));
      }
    }
    return List.copyOf(all);
  }

  private static Set<List<String>> combinations() {
    var all = new LinkedHashSet<List<String>>();
    Arrays.stream(Scope.values()).map(each -> List.of(each.code())).forEach(all::add);
    operations().stream()
        .map(Operation::scopes)
        .filter(scopes -> scopes.size() > 1)
        .forEach(all::add);
    return all;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void openIsWhatTheContractSays(Operation operation) {
    var call = owner.calls(operation);
    var before = rows.counts();
    var written = rows.writes(owner.person().id());

    assertThat(faults(script -> !script.opens(operation), call, refused(operation))).isEmpty();
    assertThat(rows.counts()).isEqualTo(before);
    refusalsWriteNothing(operation, call, written);
    assertThat(
            faults(script -> script.opens(operation), emptied(call, operation), passed(operation)))
        .isEmpty();
  }

  /** Not even what leaves as many rows as before. */
  private void refusalsWriteNothing(
      Operation operation, Request call, Map<String, Object> written) {
    var before = written;
    var after = rows.writes(owner.person().id());
    for (var tries = 1; tries < TRIES && !after.equals(before); tries++) {
      before = after;
      faults(script -> !script.opens(operation), call, refused(operation));
      after = rows.writes(owner.person().id());
    }
    assertThat(after).isEqualTo(before);
  }

  private static List<String> faults(
      Predicate<Script> chosen, Request call, BiFunction<Script, Answer, List<String>> judge) {
    return scripts.parallelStream()
        .filter(chosen)
        .map(script -> fault(script, call.bearer(script.token()).send(), judge))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> fault(
      Script script, Answer answer, BiFunction<Script, Answer, List<String>> judge) {
    var found = judge.apply(script, answer);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(script + ": " + found + " ← " + answer.statusCode() + answer.asString());
  }

  /** By the scope that is missing, or as what no API token may call. */
  private BiFunction<Script, Answer, List<String>> refused(Operation operation) {
    return (script, answer) -> {
      var faults = new ArrayList<>(problems.faults(answer, Language.EN));
      var slug = slug(answer);
      if (answer.statusCode() != 403) {
        faults.add("isn't refused");
      }
      if (!operation.refusals("403").contains(slug)) {
        faults.add("isn't in the contract");
      }
      if (!operation.isOpenToApiTokens()) {
        if (!Set.of("person-needed", "api-token-not-accepted").contains(slug)) {
          faults.add("is refused for another reason than being a token");
        }
      } else if (slug.equals("scope-missing")) {
        var named = answer.json().path("scope").asText();
        if (!operation.scopes().contains(named) || script.scopes().contains(named)) {
          faults.add("names another scope than is missing of " + operation.scopes());
        }
      } else if (!isByRank(script, operation, slug)) {
        faults.add("is refused for another reason than its scope");
      }
      return faults;
    };
  }

  /** Whatever comes of it then; an organisation's own may not do what administrators may not. */
  private BiFunction<Script, Answer, List<String>> passed(Operation operation) {
    return (script, answer) -> {
      var isForbidden = answer.statusCode() == 403 && !isByRank(script, operation, slug(answer));
      return answer.statusCode() == 401 || isForbidden || answer.statusCode() >= 500
          ? List.of("isn't let in")
          : List.of();
    };
  }

  /** Whether it is refused since administrators may not do it, as whom organisations' own call. */
  private static boolean isByRank(Script script, Operation operation, String slug) {
    if (script.isPersonal()) {
      return false;
    }
    var allowed = OperationMethods.of(operation).getAnnotation(Allowed.class);
    return slug.equals("legal-representatives-only")
        || slug.equals("not-allowed")
            && allowed != null
            && !Role.ADMINISTRATOR.rights(false).contains(allowed.value());
  }

  private static String slug(Answer answer) {
    return answer.json().path("type").asText().replace("/problems/", "");
  }

  /** With which next to nothing can be done, so that all find the same. */
  private static Request emptied(Request call, Operation operation) {
    return new Signature(operation).hasJsonBody()
        ? call.body(operation.bodyTypes().get(0), "{}")
        : call;
  }
}
