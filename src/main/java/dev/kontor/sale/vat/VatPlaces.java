package dev.kontor.sale.vat;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses are taxed where (VAT-1). They come with the service and need no database. */
@Singleton
public class VatPlaces {
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

  private final SortedMap<String, TaxPlace> byCode = new TreeMap<>();
  private final Map<String, List<Beginning>> byCountry = new HashMap<>();

  VatPlaces() {
    var file = VatFile.bundled();
    file.places().forEach(each -> byCode.put(each.code(), each.place()));
    file.territories().forEach(this::add);
  }

  /** What postal codes begin with that belong to a place. */
  private record Beginning(String digits, TaxPlace place) {}

  private void add(VatFile.Territory territory) {
    var place =
        territory.isOutside()
            ? TaxPlace.outside(territory.country())
            : Objects.requireNonNull(byCode.get(territory.place()));
    var known = byCountry.computeIfAbsent(territory.country(), country -> new ArrayList<>());
    territory.codes().forEach(digits -> known.add(new Beginning(digits, place)));
  }

  /**
   * Where an address is taxed.
   *
   * @param country its ISO 3166 code
   * @param postalCode as people write it: only its digits count
   */
  public TaxPlace of(String country, @Nullable String postalCode) {
    var digits = postalCode == null ? "" : NO_DIGITS.matcher(postalCode).replaceAll("");
    return byCountry.getOrDefault(country, List.of()).stream()
        .filter(each -> digits.startsWith(each.digits()))
        .max(Comparator.comparingInt(each -> each.digits().length()))
        .map(Beginning::place)
        .or(() -> find(country))
        .orElseGet(() -> TaxPlace.outside(country));
  }

  /** The place of a code; empty where none has it. */
  Optional<TaxPlace> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** By their codes. */
  Collection<TaxPlace> all() {
    return byCode.values();
  }
}
