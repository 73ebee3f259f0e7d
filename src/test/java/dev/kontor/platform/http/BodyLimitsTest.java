package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever tells how large bodies may be tells the same. */
class BodyLimitsTest {
  private static final int MEBIBYTES = BodyLimits.LARGEST / 1024 / 1024;

  @ParameterizedTest
  @EnumSource
  void theRefusalExplainsIt(Language language) {
    var explanation =
        Texts.text(language, "platform", "problem.body-too-large.explanation")
            .replaceAll("(?<=[0-9])[\\h.,](?=[0-9])", "");

    assertThat(explanation)
        .containsPattern("\\b" + MEBIBYTES + "\\hMi[Bo]\\b")
        .containsPattern("\\(" + BodyLimits.LARGEST + "\\h");
  }

  @Test
  void theProxyRefusesNoneOfThem() throws IOException {
    assertThat(Files.readString(Path.of("docker/nginx.conf")))
        .contains("client_max_body_size " + MEBIBYTES + "m;");
  }
}
