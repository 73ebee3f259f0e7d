package dev.kontor.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.StartupFailure;
import dev.kontor.support.MmdbFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places come from a GeoIP database, where there is one. */
class PlacesTest {
  @TempDir Path directory;

  @Test
  void aKnownAddressHasAPlace() {
    var places = new Places(() -> Optional.of(MmdbFile.withCity(directory, "Bern", "CH")));

    assertThat(places.of("203.0.113.7")).isEqualTo("Bern, CH");
    assertThat(places.of("10.0.0.1")).isEmpty();
    assertThat(places.of("not an address")).isEmpty();
    assertThat(places.of("")).isEmpty();
  }

  @Test
  void withoutADatabaseNoPlaceIsKnown() {
    assertThat(new Places(Optional::empty).of("203.0.113.7")).isEmpty();
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAtTheStart() throws IOException {
    var file = Files.writeString(directory.resolve("text.mmdb"), "no database");

    assertThatThrownBy(() -> new Places(() -> Optional.of(file)))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("KONTOR_GEOIP_DATABASE");
  }
}
