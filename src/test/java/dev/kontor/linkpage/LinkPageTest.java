package dev.kontor.linkpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.kontor.support.Contract;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calls that pages show are those of the contract. */
class LinkPageTest {
  private static final String TOKEN = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs";

  static Stream<Call> calls() {
    return Arrays.stream(LinkPage.values())
        .flatMap(each -> Stream.concat(each.withToken().stream(), each.withoutToken().stream()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCallIsAsInTheContract(Call call) {
    var address = call.path().replace("{token}", TOKEN);
    var operation = Contract.committed().operation(call.method(), address).orElseThrow();

    assertThat(call.operationId()).isEqualTo(operation.id());
    assertThat(call.tag()).isEqualTo(operation.node().path("tags").get(0).asText());
    assertThat(call.needsSignIn()).isEqualTo(!operation.isPublic());
    assertThat(call.body().isEmpty()).isEqualTo(operation.bodyTypes().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aBodyKeepsToItsSchema(Call call) throws IOException {
    if (call.body().isEmpty()) {
      return;
    }
    var address = call.path().replace("{token}", TOKEN);
    var operation = Contract.committed().operation(call.method(), address).orElseThrow();
    var schema = (ObjectNode) operation.node().path("requestBody").findPath("schema").deepCopy();
    schema.set("components", Contract.committed().root().path("components"));
    // Whoever fills in the blanks keeps to the lengths that people's own words have.
    var body =
        new ObjectMapper()
            .readTree(
                call.body()
                    .replace("{token}", TOKEN)
                    .replace("{language}", "en")
                    .replaceAll(
                        "\"[A-Z]*PASSWORD\"|\"NEW_PASSWORD\"", "\"seven owls rent a tandem\"")
                    .replace("\"EMAIL\"", "\"nora@example.com\""));

    assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(body))
        .isEmpty();
    var name = schema.path("$ref").asText().replaceFirst(".*/", "");
    var known = Contract.committed().root().at("/components/schemas/" + name + "/properties");
    assertThat(known.fieldNames())
        .toIterable()
        .containsAll(Set.copyOf(body.properties().stream().map(each -> each.getKey()).toList()));
  }
}
