package dev.kontor.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Generates a client from the contract as integrators do, with openapi-typescript, and compiles a
 * program against it that patches, reads money and meets a challenge, without a cast.
 */
class GeneratedClientTest {
  private static final Path SOURCES = Path.of("src/test/client");
  private static final Path WORK = Path.of("target/client");

  @Test
  void aTypedProgramCompiles() throws Exception {
    assumeTrue(runs("npx", "--version").isGood(), "There is no npx");
    copySources();
    var installed = runs("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit");
    assumeTrue(installed.isGood(), () -> "The packages can't be had: " + installed.output());

    var contract = Path.of("openapi/openapi.yaml").toAbsolutePath().toString();
    assertGood("npx", "--no-install", "openapi-typescript", contract, "-o", "contract.ts");
    assertGood("npx", "--no-install", "tsc", "--project", ".");
  }

  private static void copySources() throws IOException {
    Files.createDirectories(WORK);
    try (var files = Files.list(SOURCES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, WORK.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void assertGood(String... command) throws Exception {
    var run = runs(command);
    assertThat(run.isGood()).as(run.output()).isTrue();
  }

  private record Run(boolean isGood, String output) {}

  /** Runs a command among the copied files; one that there isn't is no good. */
  private static Run runs(String... command) throws Exception {
    Files.createDirectories(WORK);
    try {
      var process =
          new ProcessBuilder(command).directory(WORK.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0, output);
    } catch (IOException notThere) {
      return new Run(false, notThere.toString());
    }
  }
}
