package dev.kontor.platform.origin;

import com.maxmind.db.CHMCache;
import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.exception.GeoIp2Exception;
import dev.kontor.platform.database.StartupFailure;
import inet.ipaddr.IPAddressString;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tells where a network address is, as far as a GeoIP database knows. */
@Singleton
public class Places {
  private static final Logger LOG = Logger.getLogger(Places.class);

  private final Optional<DatabaseReader> reader;

  Places(OriginConfig config) {
    reader = config.database().map(Places::open);
  }

  private static DatabaseReader open(java.nio.file.Path file) {
    try {
      return new DatabaseReader.Builder(file.toFile()).withCache(new CHMCache()).build();
    } catch (IOException e) {
      throw new StartupFailure(
          "KONTOR_GEOIP_DATABASE names no readable MMDB file: " + e.getMessage());
    }
  }

  /**
   * Such as {@code Bern, CH}; empty where nobody knows. Sessions keep it to tell places that are
   * known: where it is written otherwise, all places are new.
   */
  public String of(String address) {
    return reader.flatMap(each -> place(each, address)).orElse("");
  }

  private static Optional<String> place(DatabaseReader reader, String text) {
    var address = new IPAddressString(text).getAddress();
    return address == null ? Optional.empty() : look(reader, address.toInetAddress());
  }

  private static Optional<String> look(DatabaseReader reader, InetAddress address) {
    try {
      if (reader.getMetadata().getDatabaseType().contains("City")) {
        return reader
            .tryCity(address)
            .map(found -> named(found.getCity().getName(), found.getCountry().getIsoCode()));
      }
      return reader.tryCountry(address).map(found -> named(null, found.getCountry().getIsoCode()));
    } catch (IOException | GeoIp2Exception e) {
      LOG.warnf("The GeoIP database can't be read: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private static String named(@org.jspecify.annotations.Nullable String city, String country) {
    return Stream.of(city, country)
        .filter(each -> each != null && !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  @PreDestroy
  void close() throws IOException {
    if (reader.isPresent()) {
      reader.get().close();
    }
  }
}
