package dev.kontor.sale.vat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What {@code vat-rates.yaml} holds. */
record VatFile(List<Place> places, List<Territory> territories) {
  private static final String OUTSIDE = "outside";

  /** A place with its rates by the days on which they begin to hold. */
  record Place(
      String code,
      String country,
      TaxArea area,
      Map<VatCategory, TreeMap<LocalDate, Percent>> rates) {
    TaxPlace place() {
      return new TaxPlace(code, country, area);
    }

    PlaceRates all() {
      return new PlaceRates(rates);
    }
  }

  /**
   * Addresses that are taxed elsewhere than their country says.
   *
   * @param codes the digits that their postal codes begin with
   * @param place a place's code, or {@code outside}
   */
  record Territory(String country, List<String> codes, String place) {
    boolean isOutside() {
      return place.equals(OUTSIDE);
    }
  }

  /** The file that comes with the service. */
  static VatFile bundled() {
    var yaml = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
    yaml.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    try (var file = VatFile.class.getResourceAsStream("/vat-rates.yaml")) {
      return yaml.readValue(Objects.requireNonNull(file), VatFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
