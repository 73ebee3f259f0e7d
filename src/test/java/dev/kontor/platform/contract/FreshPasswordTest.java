package dev.kontor.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Contract;
import org.junit.jupiter.api.Test;

/** Operations that ask for a fresh check of the password say how to get one. */
class FreshPasswordTest {
  @Test
  void eachSensitiveOperationNamesTheCheck() {
    var sensitive =
        Contract.committed().operations().stream()
            .filter(
                each ->
                    each.node()
                        .at("/responses/401/content/application~1problem+json/examples")
                        .has("fresh-authentication-required"));

    assertThat(sensitive)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            each ->
                assertThat(each.node().path("description").asText()).contains("`reauthenticate`"));
  }
}
