package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.Contract;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics, on a port of their own. */
@KontorTest
class ManagementTest {
  private static final String ID = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90";

  /** The library stops counting there. */
  private static final int MOST_BY_DEFAULT = 100;

  @TestHTTPResource(value = "/", management = true)
  URL management;

  @ParameterizedTest
  @ValueSource(strings = {"health", "health/ready", "health/live", "metrics"})
  void standOnAPortOfTheirOwnOnly(String name) throws IOException {
    assertThat(read(name)).isNotEmpty();
    assertThat(new Wire.Request("GET", "/q/" + name).send().statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/"})
  void leaveTheContractWithTheApi(String path) {
    assertThat(new Wire.Request("GET", path).send().statusCode()).isEqualTo(200);
  }

  @Test
  void countEachAddressOfTheContract() throws IOException {
    var paths =
        Contract.committed().operations().stream()
            .filter(each -> !each.isPublic())
            .peek(each -> new Wire.Request(each.method(), address(each.path())).send())
            .map(Contract.Operation::path)
            .collect(Collectors.toSet());

    var counted = read("metrics");

    assertThat(paths).hasSizeGreaterThan(MOST_BY_DEFAULT);
    assertThat(paths).allMatch(path -> counted.contains("uri=\"" + path + "\""));
  }

  @Test
  void countWhatDoesNotExistAsOne() throws IOException {
    IntStream.range(0, 20).forEach(each -> Api.request().get("/v1/nothing-" + each));
    IntStream.range(0, 20).forEach(each -> Api.request().get("/nothing-" + each));

    assertThat(read("metrics")).contains("uri=\"NOT_FOUND\"").doesNotContain("nothing-");
  }

  private static String address(String path) {
    return path.replaceAll("\\{[^}]+}", ID);
  }

  private String read(String name) throws IOException {
    var address = URI.create("http://127.0.0.1:" + management.getPort() + "/q/" + name);
    try (var answer = address.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
