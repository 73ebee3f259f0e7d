package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kontor.platform.text.Language;
import dev.kontor.support.Answer;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.RowCounts;
import dev.kontor.support.Services;
import dev.kontor.support.Signature;
import dev.kontor.support.Tenant;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks every operation of the contract with input that makes no sense: each is refused as a
 * problem in the caller's language, or happens to be acceptable; nothing fails, and what is refused
 * leaves no trace.
 */
@KontorTest
@Order(KontorTest.EARLY)
class BadInputTest {
  private static Tenant tenant;
  private static Tenant operator;
  private static Tenant service;

  private static final Operation OPERATORS =
      operations().stream()
          .filter(each -> each.id().equals("listOperators"))
          .findFirst()
          .orElseThrow();

  /** Messages that were seen to be translated. */
  private static final Set<String> TRANSLATED = ConcurrentHashMap.newKeySet();

  @Inject Tenants tenants;
  @Inject Operators operators;
  @Inject Services services;
  @Inject RowCounts rows;
  @Inject ProblemCheck problems;

  static List<Operation> operations() {
    return Contract.committed().operations();
  }

  @BeforeEach
  void someoneIsSignedIn() {
    if (tenant == null || !Tenants.isSignedIn(tenant)) {
      tenant = tenants.settle();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatMakesNoSenseIsRefusedWithoutATrace(Operation operation) {
    var signature = new Signature(operation);
    if (operation
            .path()
            .matches(
                ".*\\{(invitation|billingAddress|group|paymentMethod|withdrawal|apiToken|cart)Id}.*")
        && !signature.isRead()) {
      tenant = tenants.restocked(tenant);
    }
    var caller = caller(operation);
    var inputs = new ArrayList<>(BadRequests.of(signature, caller));
    if (signature.hasBody()) {
      inputs.addAll(BadBodies.of(signature, caller.calls(operation), example(operation)));
    }

    if (operation.id().equals("receivePaymentCallback")) {
      // Whoever can't sign learns nothing of what is wrong with the body.
      inputs.replaceAll(BadInputTest::refusedSomehow);
    }
    var settled = operation.isForServicesOnly() ? caller : tenant;
    var all = settled.hasAllOf(operation) ? inputs : onUnknownThings(inputs);
    assertThat(signature.isRead() ? faultsWithoutTrace(all) : faults(all)).isEmpty();
  }

  /** That there is no such thing comes before what is wrong with the body. */
  private static List<BadInput> onUnknownThings(List<BadInput> inputs) {
    return inputs.stream().map(BadInputTest::refusedSomehow).toList();
  }

  private static BadInput refusedSomehow(BadInput input) {
    return input.expected() == 422 || input.expected() == 400
        ? new BadInput(input.name(), input.request(), 4)
        : input;
  }

  private Tenant caller(Operation operation) {
    if (operation.isForServicesOnly()) {
      return service();
    }
    return operation.isOfOperators() ? operator() : tenant;
  }

  private Tenant service() {
    if (service == null) {
      service = services.settle(tenant, "mail_service");
    }
    return service;
  }

  private Tenant operator() {
    if (operator == null || !operator.calls(OPERATORS).send().isSuccess()) {
      operator = operators.settle();
    }
    return operator;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/v1/",
        "/v2/me",
        "/v1/nothing",
        "/nothing",
        "/v1/me/nothing",
        "/problem",
        "/q/nothing",
        "/.well-known/nothing"
      })
  void anUnknownAddressIsAProblemToo(String target) {
    var call = new Request("GET", target).header("Accept-Language", "de");

    assertThat(faults(List.of(new BadInput(target, call, 404)))).isEmpty();
  }

  /** The example of the contract; one that moves nothing where it would move the time. */
  private static JsonNode example(Operation operation) {
    return operation.id().equals("moveTestClock")
        ? JsonNodeFactory.instance
            .objectNode()
            .put("now", "2000-01-01T00:00:00Z")
            .put("advance", "PT0S")
        : operation.bodyExample();
  }

  /** What must be refused goes first. */
  private List<String> faults(List<BadInput> inputs) {
    var faults = faultsWithoutTrace(inputs.stream().filter(BadInput::isRefused).toList());
    var others = inputs.stream().filter(each -> !each.isRefused()).toList();
    faults.addAll(faultsOrSuccesses(others, rows.counts()));
    return faults;
  }

  /**
   * Of calls that leave no trace, whatever their answer: they go side by side, all of them between
   * two counts of rows, which saves time.
   */
  private List<String> faultsWithoutTrace(List<BadInput> inputs) {
    var before = rows.counts();
    var faults =
        IntStream.range(0, inputs.size())
            .parallel()
            .mapToObj(turn -> outcome(inputs.get(turn), turn).fault())
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(ArrayList::new));
    var after = rows.counts();
    if (!after.equals(before)) {
      faults.add("rows " + before + " became " + after);
    }
    return faults;
  }

  /** What may be acceptable: only a refusal must leave no trace. */
  private List<String> faultsOrSuccesses(List<BadInput> inputs, Map<String, Object> counts) {
    var faults = new ArrayList<String>();
    var before = counts;
    for (int turn = 0; turn < inputs.size(); turn++) {
      var input = inputs.get(turn);
      var outcome = outcome(input, turn);
      outcome.fault().ifPresent(faults::add);
      var after = rows.counts();
      if (!outcome.isAccepted() && !after.equals(before)) {
        faults.add(input.name() + ": rows " + before + " became " + after);
      }
      before = after;
    }
    return faults;
  }

  private record Outcome(boolean isAccepted, Optional<String> fault) {}

  private Outcome outcome(BadInput input, int turn) {
    var language = Language.values()[turn % Language.values().length];
    var isAboutLanguage = input.name().endsWith("languages");
    var asked = isAboutLanguage ? Language.EN : language;
    var request =
        isAboutLanguage
            ? input.request()
            : input.request().header("Accept-Language", language.code());
    var answer = request.send();
    var found = new ArrayList<String>();
    if (!input.allows(answer.statusCode())) {
      found.add("status " + answer.statusCode() + " instead of " + input.expected());
    }
    if (!answer.isSuccess()) {
      found.addAll(problems.faults(answer, asked));
      found.addAll(untranslated(request, answer, asked));
      found.addAll(misleading(request, answer));
    }
    return new Outcome(
        answer.isSuccess(),
        found.isEmpty()
            ? Optional.empty()
            : Optional.of(shortened(request.method() + " " + input.name() + ": " + found, answer)));
  }

  /** What is wrong with a value is said in the caller's language too: another text than English. */
  private static List<String> untranslated(Request request, Answer answer, Language language) {
    var faults = new ArrayList<String>();
    for (var violation : answer.json().path("violations")) {
      var message = violation.path("message").asText();
      if (language != Language.EN && TRANSLATED.add(language + message)) {
        var english = request.header("Accept-Language", "en").send().asString();
        if (english.contains("\"" + message + "\"")) {
          faults.add("“" + message + "” isn't " + language);
        }
      }
    }
    return faults;
  }

  /** A refused method comes with those that are allowed. */
  private static List<String> misleading(Request request, Answer answer) {
    if (answer.statusCode() != 405) {
      return List.of();
    }
    var allowed = Contract.committed().methods(request.target().split("[?]")[0]);
    var told = Set.of(String.valueOf(answer.header("Allow")).split(", *"));
    return told.equals(allowed) ? List.of() : List.of("Allow: " + told + " instead of " + allowed);
  }

  private static String shortened(String fault, Answer answer) {
    var text = fault.replaceAll("x{20,}", "x…").replaceAll("k{20,}", "k…");
    var body = answer.asString().substring(0, Math.min(answer.asString().length(), 600));
    return text + " ← " + body.replaceAll("x{20,}", "x…") + "\n";
  }
}
