package dev.kontor.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Contract;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The contract is small enough for the tools that read it. */
@KontorTest
class SharedPartsTest {
  /** Bytes for each path, with all that it refers to. */
  private static final int ENOUGH = 4096;

  private final JsonNode contract = Contract.committed().root();

  @Test
  void theContractHasFewBytesForEachPath() {
    var served = new Request("GET", "/q/openapi").send().asString();

    assertThat(served.getBytes(StandardCharsets.UTF_8).length / contract.path("paths").size())
        .isLessThan(ENOUGH);
  }

  @Test
  void theContractIsCompressedForWhoAsksForThat() {
    var plain = new Request("GET", "/q/openapi").send();
    var yaml = new Request("GET", "/q/openapi").header("Accept-Encoding", "gzip").send();
    var json =
        new Request("GET", "/q/openapi?format=json").header("Accept-Encoding", "gzip").send();

    assertThat(plain.header("Content-Encoding")).isIn(null, "identity");
    assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
    assertThat(yaml.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(json.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void nothingIsWrittenTwice() {
    for (var kind : List.of("responses", "parameters")) {
      var written = new ArrayList<JsonNode>();
      operations().forEach(operation -> parts(operation.path(kind)).forEach(written::add));
      contract.path("components").path(kind).forEach(written::add);
      var inFull = written.stream().filter(each -> !each.has("$ref")).toList();

      assertThat(inFull).isNotEmpty().doesNotHaveDuplicates();
    }
    for (var headers : contract.path("paths").findValues("headers")) {
      assertThat(headers).allSatisfy(header -> assertThat(header.has("$ref")).isTrue());
    }
  }

  @Test
  void whatIsSharedIsReferredToMoreThanOnce() {
    var references = contract.path("paths").findValuesAsText("$ref");
    for (var kind : List.of("responses", "parameters")) {
      var names = new TreeSet<String>();
      contract.path("components").path(kind).fieldNames().forEachRemaining(names::add);

      assertThat(names)
          .hasSizeGreaterThan(10)
          .allSatisfy(
              name -> {
                assertThat(name).matches("[A-Za-z0-9][A-Za-z0-9-]+");
                assertThat(references)
                    .filteredOn(("#/components/" + kind + "/" + name)::equals)
                    .hasSizeGreaterThan(1);
              });
    }
  }

  private List<JsonNode> operations() {
    var operations = new ArrayList<JsonNode>();
    contract.path("paths").forEach(path -> path.forEach(operations::add));
    return operations;
  }

  private static List<JsonNode> parts(JsonNode all) {
    return StreamSupport.stream(all.spliterator(), false).toList();
  }
}
