package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract lists the kinds that the code records; {@link KnownKinds} watches those made. */
class ActivityKindsTest {
  private static final Path CODE = Path.of("src/main/java/dev/kontor");

  /** What services learn, and no log tells. */
  private static final Set<String> FOR_SERVICES = Set.of("product.activated");

  private static final Pattern KIND = Pattern.compile("\"([a-z_]+)\\.([a-z_]+)\"");

  @Test
  void eachKindOfTheCodeIsListed() throws IOException {
    var listed = KnownKinds.listed();
    var things = listed.stream().map(kind -> kind.split("[.]")[0]).collect(Collectors.toSet());
    var written = new TreeSet<String>();
    try (var files = Files.walk(CODE)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file ->
                  KIND.matcher(read(file))
                      .results()
                      .filter(found -> things.contains(found.group(1)))
                      .forEach(found -> written.add(found.group(1) + "." + found.group(2))));
    }

    assertThat(listed).doesNotContainAnyElementsOf(FOR_SERVICES);
    assertThat(written).containsAll(FOR_SERVICES);
    written.removeAll(FOR_SERVICES);
    assertThat(written).isNotEmpty().isSubsetOf(listed);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
