package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** The rates of places, from which day on they hold. */
@Singleton
class VatRateTable {
  private final Jdbi jdbi;

  VatRateTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * All who write wait for each other until the transaction ends: whether a rate can be changed
   * depends on those before it, which no row lock covers while there are none.
   */
  void lock() {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended('vat_rate', 0))")
                .mapTo(String.class)
                .findFirst());
  }

  private record Row(
      String place, VatCategory category, LocalDate validFrom, Percent basisPoints) {}

  /** All rates of a place, those of the past and those to come; none of an unknown one. */
  PlaceRates of(String place) {
    return of(Set.of(place)).getOrDefault(place, new PlaceRates(Map.of()));
  }

  /** All rates of places, in one statement; places without rates aren't there. */
  Map<String, PlaceRates> of(Collection<String> places) {
    var byPlace = new HashMap<String, Map<VatCategory, TreeMap<LocalDate, Percent>>>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select * from vat_rate where place = any(:places)")
                .bindArray("places", String.class, places.toArray())
                .mapTo(Row.class)
                .forEach(
                    row ->
                        byPlace
                            .computeIfAbsent(row.place(), key -> new EnumMap<>(VatCategory.class))
                            .computeIfAbsent(row.category(), key -> new TreeMap<>())
                            .put(row.validFrom(), row.basisPoints())));
    var rates = new HashMap<String, PlaceRates>();
    byPlace.forEach((place, each) -> rates.put(place, new PlaceRates(each)));
    return rates;
  }

  void write(String place, VatCategory category, LocalDate validFrom, Percent rate) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into vat_rate (place, category, valid_from, basis_points)
                    values (:place, :category, :validFrom, :basisPoints)
                    on conflict (place, category, valid_from) do update
                    set basis_points = excluded.basis_points""")
                .bind("place", place)
                .bind("category", category)
                .bind("validFrom", validFrom)
                .bind("basisPoints", rate)
                .execute());
  }

  void remove(String place, VatCategory category, LocalDate validFrom) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from vat_rate
                    where place = :place and category = :category and valid_from = :validFrom""")
                .bind("place", place)
                .bind("category", category)
                .bind("validFrom", validFrom)
                .execute());
  }
}
