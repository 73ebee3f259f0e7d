package dev.kontor.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in the catalogue about a table; the file says what the members mean. Each column
 * stands in exactly one of {@code shown} to {@code other}.
 */
record PersonalTable(
    Optional<Whose> whose,
    Optional<String> id,
    Optional<String> organisation,
    Optional<String> file,
    Optional<List<String>> key,
    Optional<List<String>> shown,
    Optional<Map<String, String>> own,
    Optional<Map<String, Seal>> sealed,
    Optional<Map<String, String>> picture,
    Optional<List<String>> secret,
    Optional<List<String>> customer,
    Optional<List<String>> documents,
    Optional<List<String>> traces,
    Optional<List<String>> passing,
    Optional<List<String>> other,
    Optional<Fate> erased,
    Optional<Fate> closed) {

  /** All columns, those that stand in several places several times. */
  List<String> columns() {
    return Stream.<Optional<? extends Collection<String>>>of(
            shown,
            own.map(Map::keySet),
            sealed.map(Map::keySet),
            picture.map(Map::keySet),
            secret,
            customer,
            documents,
            traces,
            passing,
            other)
        .flatMap(Optional::stream)
        .flatMap(Collection::stream)
        .toList();
  }

  /** Those by which the rows are read one after the other: no two rows have the same. */
  List<String> order() {
    return key.orElse(List.of("id"));
  }

  /** The one that rows of other tables refer to. */
  String idColumn() {
    return id.orElse("id");
  }

  /** The one that tells the organisation. */
  String organisationColumn() {
    return organisation.orElse("organisation_id");
  }

  boolean isOfOrganisation() {
    return organisation.isPresent() || columns().contains("organisation_id");
  }

  /** Whether a person's rows are those that have their address. */
  boolean isFoundByAddress() {
    return whose.filter(each -> each.column().isEmpty()).isPresent();
  }

  /** Those of which a value stays in a person's documents after everything else is erased. */
  List<String> documentColumns() {
    return documents.orElse(List.of());
  }
}
