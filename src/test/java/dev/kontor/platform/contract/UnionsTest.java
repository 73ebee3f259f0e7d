package dev.kontor.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.Signature;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of several shapes are named unions. */
class UnionsTest {
  private static final String JSON = "/content/application~1json/schema/$ref";

  private final Contract contract = Contract.committed();

  @ParameterizedTest
  @CsvSource({
    "signIn, Tokens, Challenge",
    "reauthenticate, Tokens, Challenge",
    "issueAppToken, AppToken, Challenge",
    "verifyChallenge, Tokens, AppToken"
  })
  void eitherAnswerIsPartOfTheUnion(String operationId, String one, String other) {
    var operation = operation(operationId);

    assertThat(shapes(operation)).containsExactly("#/components/schemas/" + one + "Or" + other);
    assertThat(contract.root().at("/components/schemas/" + one + "Or" + other + "/oneOf"))
        .extracting(each -> each.path("$ref").asText())
        .containsExactly("#/components/schemas/" + one, "#/components/schemas/" + other);
  }

  @Test
  void eachOperationAnswersWithOneType() {
    assertThat(contract.operations())
        .allSatisfy(operation -> assertThat(shapes(operation)).hasSizeLessThan(2));
  }

  private Operation operation(String id) {
    return contract.operations().stream().filter(each -> each.id().equals(id)).findAny().get();
  }

  /** What the JSON answers of success refer to. */
  private static TreeSet<String> shapes(Operation operation) {
    var shapes = new TreeSet<String>();
    List<JsonNode> answers = new Signature(operation).successes();
    answers.stream()
        .map(each -> each.at(JSON))
        .filter(each -> !each.isMissingNode())
        .forEach(each -> shapes.add(each.asText()));
    return shapes;
  }
}
