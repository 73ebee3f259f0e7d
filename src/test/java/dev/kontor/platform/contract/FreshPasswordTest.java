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
            .filter(each -> each.refusals("401").contains("fresh-authentication-required"));

    assertThat(sensitive)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            each ->
                assertThat(each.node().path("description").asText()).contains("`reauthenticate`"));
  }
}
