package dev.kontor.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A GeoIP database with one place for half of the IPv4 addresses (those that begin with the bit 1),
 * written by the format's description (MaxMind DB 2.0).
 */
public final class MmdbFile {
  private static final byte[] MARKER =
      "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private MmdbFile() {}

  /** From 128.0.0.0 on: a city in a country. */
  public static Path withCity(Path directory, String city, String country) {
    var file = new MmdbFile();
    // One node of two records of 24 bits: 0 leads nowhere (the number of nodes), 1 to the data.
    file.out.writeBytes(new byte[] {0, 0, 1, 0, 0, 1 + 16});
    file.out.writeBytes(new byte[16]);
    file.write(
        Map.of(
            "city", Map.of("names", Map.of("en", city)),
            "country", Map.of("iso_code", country)));
    file.out.writeBytes(MARKER);
    file.write(
        Map.of(
            "binary_format_major_version",
            (short) 2,
            "binary_format_minor_version",
            (short) 0,
            "build_epoch",
            1L,
            "database_type",
            "GeoLite2-City",
            "description",
            Map.of("en", "a test"),
            "ip_version",
            (short) 4,
            "languages",
            List.of("en"),
            "node_count",
            1,
            "record_size",
            (short) 24));
    try {
      return Files.write(directory.resolve("test.mmdb"), file.out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      control(7, map.size());
      map.forEach(
          (key, each) -> {
            write(key);
            write(each);
          });
    } else if (value instanceof List<?> list) {
      out.write(list.size());
      out.write(11 - 7);
      list.forEach(this::write);
    } else if (value instanceof Short number) {
      control(5, 2);
      out.writeBytes(new byte[] {0, number.byteValue()});
    } else if (value instanceof Long number) {
      out.write(8);
      out.write(9 - 7);
      out.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, number.byteValue()});
    } else if (value instanceof Integer number) {
      control(6, 4);
      out.writeBytes(new byte[] {0, 0, 0, number.byteValue()});
    } else {
      var text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      control(2, text.length);
      out.writeBytes(text);
    }
  }

  /** Type and size in one byte; sizes here stay below 29. */
  private void control(int type, int size) {
    out.write(type << 5 | size);
  }
}
