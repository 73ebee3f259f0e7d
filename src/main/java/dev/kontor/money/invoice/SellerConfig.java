package dev.kontor.money.invoice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

/** Who sells: the provider's legal entity. Its name and address are samples unless they are set. */
@ConfigMapping(prefix = "kontor.seller")
public interface SellerConfig {
  /** Tells its numbers of documents from those of other legal entities. */
  @WithDefault("K")
  @Pattern(regexp = "[A-Z0-9]{1,10}", message = "{kontor.legal-entity}")
  String legalEntity();

  /** As it stands in the commercial register. */
  @WithDefault("${kontor.mail.sender-name:Kontor}")
  String name();

  /** Whose tax is the domestic one. */
  @WithDefault("CH")
  SellerCountry country();

  /** Under which tax is charged; without one, documents name none. */
  Optional<SellerVatNumber> vatNumber();

  Address address();

  /** The file of a picture at the head of documents: PNG or JPEG, up to 1 MB. */
  Optional<Path> logo();

  /** Whose days are those of documents and of their years. */
  @WithDefault("Europe/Zurich")
  @WithConverter(Zone.class)
  ZoneId timeZone();

  /** Where the seller is, in its country. */
  interface Address {
    /** Street and number. */
    @WithDefault("Musterstrasse 1")
    String line1();

    Optional<String> line2();

    @WithDefault("3011")
    String postalCode();

    @WithDefault("Bern")
    String city();
  }

  /** Takes the time zones of the IANA, by their names. */
  final class Zone implements Converter<ZoneId> {
    @Override
    public ZoneId convert(String name) {
      if (!ZoneId.getAvailableZoneIds().contains(name)) {
        throw new IllegalArgumentException("No time zone: " + name);
      }
      return ZoneId.of(name);
    }
  }
}
