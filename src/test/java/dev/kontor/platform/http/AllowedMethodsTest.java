package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Contract;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wire.Request;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code OPTIONS}: the methods of an address, and nothing of whether there is such a thing. */
@KontorTest
class AllowedMethodsTest {
  @Test
  void eachAddressTellsItsMethods() {
    for (var operation : Contract.committed().operations()) {
      var target = operation.path().replaceAll("\\{[^}]+}", Tenants.unknownId());

      var answer = new Request("OPTIONS", target).send();

      assertThat(answer.statusCode()).as(target).isEqualTo(204);
      assertThat(Set.of(answer.header("Allow").split(", ")))
          .as(target)
          .isEqualTo(Contract.committed().methods(target));
      assertThat(answer.asString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1", "/v1/nothing", "/v1/me/nothing", "/v1/organisations/a/b", "/nothing", "*"})
  void whatIsNoAddressHasNone(String target) {
    var answer = new Request("OPTIONS", target).send();

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/not-found");
    assertThat(answer.header("Allow")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/q/openapi", "/q/swagger-ui/"})
  void pagesAreOnlyRead(String target) {
    var answer = new Request("OPTIONS", target).send();

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
  }
}
