package dev.kontor.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one asks for domains, the contract says with which names the registry can be tried. */
class SandboxNamesInContractTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        SandboxNames.REFUSED,
        SandboxNames.SILENT,
        SandboxNames.FLAKY,
        SandboxNames.EARLY,
        SandboxNames.LATE,
        SandboxNames.MOVED,
        "example.com"
      })
  void eachIsTold(String name) {
    assertThat(
            Contract.committed()
                .root()
                .at("/paths/~1v1~1domains~1{name}~1availability/get/description")
                .asText())
        .contains("`" + name + "`");
  }
}
