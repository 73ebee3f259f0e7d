package dev.kontor.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is always sent is required, what a merge patch may leave out isn't. */
class RequirementsTest {
  /** Their JSON leaves out what is null. */
  private static final Set<String> WITHOUT_NULLS = Set.of("AccessSource", "Grant");

  private final Contract contract = Contract.committed();

  @Test
  void allThatIsSentIsRequired() {
    var optional = new TreeSet<String>();
    for (var name : answers()) {
      var schema = schema(name);
      var left = new TreeSet<String>();
      schema.path("properties").fieldNames().forEachRemaining(left::add);
      schema.path("required").forEach(each -> left.remove(each.asText()));
      if (!left.isEmpty()) {
        optional.add(name);
      }
    }

    assertThat(optional).isEqualTo(WITHOUT_NULLS);
  }

  @Test
  void theItemsOfListsAreNeverNull() {
    var lists = answers().stream().filter(name -> schema(name).at("/properties/items").isObject());

    assertThat(lists)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            name ->
                assertThat(schema(name).at("/properties/items/type").asText()).isEqualTo("array"));
  }

  @Test
  void whatTheCodeMayHaveAsNullMayBeNull() {
    assertThat(schema("User").at("/properties/country/type").toString()).contains("null");
    assertThat(schema("User").at("/properties/email/type").toString()).doesNotContain("null");
    assertThat(schema("Organisation").at("/properties/address/anyOf/1/type").asText())
        .isEqualTo("null");
    assertThat(schema("Grant").at("/properties/productType/type").asText()).isEqualTo("string");
  }

  @Test
  void aMergePatchRequiresNothing() {
    var patches = new ArrayList<String>();
    for (var operation : contract.operations()) {
      if (operation.bodyTypes().contains("application/merge-patch+json")) {
        var body = operation.node().at("/requestBody/content/application~1merge-patch+json/schema");
        patches.add(target(body));
      }
    }

    assertThat(patches)
        .hasSizeGreaterThan(8)
        .allSatisfy(name -> assertThat(schema(name).path("required")).isEmpty());
    assertThat(schema("AddressPatch").path("required")).isEmpty();
  }

  @Test
  void whatIsRequiredOfANewThingStays() {
    assertThat(schema("AddressInput").path("required").toString())
        .isEqualTo("[\"line1\",\"city\",\"country\"]");
    assertThat(schema("OrganisationDetails").at("/properties/address/anyOf/0/$ref").asText())
        .endsWith("/AddressInput");
  }

  /** The schemas of all answers, with those that they refer to. */
  private Set<String> answers() {
    var names = new TreeSet<String>();
    for (Operation operation : contract.operations()) {
      new Signature(operation).successes().forEach(each -> collect(each.path("content"), names));
    }
    return names;
  }

  private void collect(JsonNode node, Set<String> names) {
    List<JsonNode> references = node.findValues("$ref");
    var found = new HashSet<String>();
    references.forEach(each -> found.add(each.asText().replaceAll(".*/", "")));
    for (var name : found) {
      if (names.add(name)) {
        collect(schema(name), names);
      }
    }
  }

  private static String target(JsonNode schema) {
    return schema.path("$ref").asText().replaceAll(".*/", "");
  }

  private JsonNode schema(String name) {
    return contract.root().path("components").path("schemas").path(name);
  }
}
