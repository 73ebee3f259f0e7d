package dev.kontor.privacy;

import java.util.Optional;

/**
 * How rows belong to a person: exactly one of the ways.
 *
 * @param column is the person's id, or that of a row which is theirs
 * @param or another column that is the person's id: one of both is enough
 * @param in the table of that row
 * @param address is their address, in any case; {@code <column>.<member>} within an object
 * @param key is the key of their address
 * @param within has their address as one of its words
 */
record Whose(
    Optional<String> column,
    Optional<String> or,
    Optional<String> in,
    Optional<String> address,
    Optional<String> key,
    Optional<String> within) {
  /** The column that tells it. */
  String told() {
    return column
        .or(() -> address.map(each -> each.split("[.]", 2)[0]))
        .or(() -> key)
        .or(() -> within)
        .orElseThrow(() -> new IllegalStateException("Whose rows these are isn't told"));
  }
}
