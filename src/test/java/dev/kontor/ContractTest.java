package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.text.Language;
import dev.kontor.support.Api;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.KontorTest;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.Signature;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract is the one that is served, it is complete, and its examples keep to it. */
@KontorTest
class ContractTest {
  private static final List<String> EXPLAINING =
      List.of("description", "examples", "$ref", "anyOf", "items", "enum");

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private final Contract contract = Contract.committed();

  @Inject ProblemCheck problems;

  @Test
  void theCommittedDocumentIsTheServedOne() throws IOException {
    var served = new YAMLMapper().readTree(Api.request().get("/q/openapi?format=yaml").asString());

    assertThat(different("", contract.root(), served)).isEmpty();
    assertThat(served).isEqualTo(contract.root());
  }

  @Test
  void eachOperationIsDescribed() {
    var missing = new ArrayList<String>();
    for (var operation : contract.operations()) {
      missing(operation).forEach(each -> missing.add(operation + " has no " + each));
    }

    assertThat(missing).isEmpty();
    assertThat(contract.operations()).extracting(Operation::id).doesNotHaveDuplicates();
  }

  private List<String> missing(Operation operation) {
    var missing = new ArrayList<String>();
    var node = operation.node();
    var summary = node.path("summary").asText();
    var description = node.path("description").asText();
    for (var name : List.of("operationId", "summary", "description")) {
      if (node.path(name).asText().isBlank()) {
        missing.add(name);
      }
    }
    if (summary.equals(description) || (summary + ".").equals(description)) {
      missing.add("description beyond its summary");
    }
    if (node.path("tags").isEmpty() || !tags().contains(node.path("tags").get(0).asText())) {
      missing.add("tag that is described");
    }
    node.path("requestBody")
        .path("content")
        .fields()
        .forEachRemaining(
            each -> requireExample(each.getKey(), each.getValue(), "request", missing));
    for (var answer : new Signature(operation).successes()) {
      answer
          .path("content")
          .fields()
          .forEachRemaining(
              each -> requireExample(each.getKey(), each.getValue(), "answer", missing));
      if (answer.path("description").asText().isBlank()) {
        missing.add("description of its answer");
      }
    }
    if (node.path("responses").findValues("application/problem+json").stream()
        .allMatch(each -> each.path("examples").isEmpty())) {
      missing.add("problem with an example");
    }
    node.path("parameters")
        .forEach(
            each -> {
              if (each.path("description").asText().isBlank()) {
                missing.add("description of " + each.path("name"));
              }
            });
    return missing;
  }

  private Set<String> tags() {
    var tags = new HashSet<String>();
    contract.root().path("tags").forEach(each -> tags.add(each.path("name").asText()));
    return tags;
  }

  private static void requireExample(
      String type, JsonNode content, String where, List<String> missing) {
    if (type.endsWith("json") && !content.has("example") && content.path("examples").isEmpty()) {
      missing.add("example of its " + where);
    }
  }

  @Test
  void eachExampleKeepsToItsSchema() {
    var faults = new ArrayList<String>();
    for (var operation : contract.operations()) {
      operation
          .node()
          .path("parameters")
          .forEach(each -> check(operation + " " + each.path("name"), each, faults));
      for (var content : operation.node().findValues("content")) {
        content
            .fields()
            .forEachRemaining(
                each -> check(operation + " " + each.getKey(), each.getValue(), faults));
      }
    }
    var schemas = contract.root().path("components").path("schemas");
    contract
        .root()
        .path("components")
        .path("examples")
        .fields()
        .forEachRemaining(
            each -> {
              var schema = schemas.has(each.getKey()) ? each.getKey() : "Problem";
              var reference =
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("$ref", "#/components/schemas/" + schema);
              check(each.getKey(), reference, each.getValue().path("value"), faults);
            });

    assertThat(faults).isEmpty();
  }

  private void check(String place, JsonNode holder, List<String> faults) {
    if (holder.has("example")) {
      check(place, holder.path("schema"), holder.path("example"), faults);
    }
  }

  private void check(String place, JsonNode schema, JsonNode example, List<String> faults) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", contract.root().path("components"));
    SCHEMAS
        .getSchema(whole)
        .validate(example)
        .forEach(each -> faults.add(place + ": " + each.getMessage() + "\n"));
  }

  /** What has neither is mostly a question that the code asks a value, and no part of a body. */
  @Test
  void eachPropertyIsExplainedOrShown() {
    var bare = new ArrayList<String>();
    contract
        .root()
        .path("components")
        .path("schemas")
        .fields()
        .forEachRemaining(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .fields()
                    .forEachRemaining(
                        property -> {
                          if (!schema.getKey().equals("Problem")
                              && EXPLAINING.stream().noneMatch(property.getValue()::has)) {
                            bare.add(schema.getKey() + "." + property.getKey());
                          }
                        }));
    assertThat(bare).isEmpty();
  }

  @Test
  void eachReferenceLeadsSomewhere() {
    assertThat(contract.root().findValuesAsText("$ref"))
        .allSatisfy(
            ref -> assertThat(contract.root().at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void eachProblemIsExplainedAtItsAddressInEveryLanguage() {
    var slugs = problems.types().stream().map(ProblemType::slug).toList();
    var faults = new ArrayList<String>();
    for (var slug : slugs) {
      var texts = new HashSet<String>();
      for (var language : Language.values()) {
        var answer =
            new Request("GET", "/problems/" + slug)
                .header("Accept-Language", language.code())
                .send();
        var page = answer.json();
        texts.add(page.path("description").asText());
        if (answer.statusCode() != 200
            || !page.path("type").asText().equals("/problems/" + slug)
            || page.path("title").asText().isBlank()) {
          faults.add(slug + " in " + language + ": " + answer);
        }
      }
      if (texts.size() != Language.values().length) {
        faults.add(slug + " has texts in " + texts.size() + " languages");
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void eachRefusalNamesProblemTypesOfItsStatus() {
    var known =
        problems.types().stream()
            .collect(Collectors.toMap(ProblemType::slug, each -> each.kind().status()));
    var named = new HashSet<String>();
    var faults = new ArrayList<String>();
    for (var operation : contract.operations()) {
      operation
          .node()
          .path("responses")
          .fieldNames()
          .forEachRemaining(
              status -> {
                var slugs = operation.refusals(status);
                named.addAll(slugs);
                if (Integer.parseInt(status) >= 400 && slugs.isEmpty()) {
                  faults.add(operation + " " + status + " names no problem type");
                }
                slugs.stream()
                    .filter(each -> !Integer.valueOf(status).equals(known.get(each)))
                    .forEach(each -> faults.add(operation + " " + status + " " + each));
              });
    }

    assertThat(faults).isEmpty();
    assertThat(named).hasSizeGreaterThan(200);
  }

  /** What any call may be told, with the headers that every answer has. */
  @Test
  void whatAnyCallMayBeToldHasAnExample() {
    for (var status : List.of("400", "401", "404", "406", "422", "429", "500", "503")) {
      var answer = contract.root().path("components").path("responses").path(status);

      assertThat(answer.at("/content/application~1problem+json/examples")).as(status).hasSize(1);
      assertThat(answer.path("headers").fieldNames())
          .toIterable()
          .contains("X-Request-Id", "RateLimit", "RateLimit-Policy");
    }
  }

  @Test
  void theSlugOfEachProblemExampleIsItsType() {
    var schemas = contract.root().path("components").path("schemas");
    contract
        .root()
        .path("components")
        .path("examples")
        .fields()
        .forEachRemaining(
            each -> {
              if (!schemas.has(each.getKey())) {
                assertThat(each.getValue().path("value").path("type").asText())
                    .isEqualTo("/problems/" + each.getKey());
              }
            });
  }

  /** Where two trees differ, so that a failure names the places and not both documents. */
  private static List<String> different(String place, JsonNode expected, JsonNode actual) {
    if (expected.equals(actual)) {
      return List.of();
    }
    if (!expected.isContainerNode() || expected.getNodeType() != actual.getNodeType()) {
      return List.of(place + ": " + expected + " is served as " + actual);
    }
    var places = new ArrayList<String>();
    if (expected.isArray() && expected.size() != actual.size()) {
      return List.of(place + ": " + expected + " is served as " + actual);
    }
    for (int i = 0; i < expected.size() && expected.isArray(); i++) {
      places.addAll(different(place + "/" + i, expected.get(i), actual.get(i)));
    }
    var names = new HashSet<String>();
    expected.fieldNames().forEachRemaining(names::add);
    actual.fieldNames().forEachRemaining(names::add);
    names.forEach(
        name ->
            places.addAll(different(place + "/" + name, expected.path(name), actual.path(name))));
    return places;
  }
}
