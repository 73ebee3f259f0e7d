package dev.kontor.audit;

import java.util.UUID;

/** Whose log: each has its table, a table of links and one of the last links. */
enum ActivityLog {
  ORGANISATION(
      "organisation_activity",
      "organisation_id",
      """
      select exists (select 1 from organisation_summary where id = :owner)
        or exists (select 1 from closed_organisation where id = :owner)"""),
  USER("user_activity", "user_id", "select exists (select 1 from user_summary where id = :owner)");

  private final String table;
  private final String owner;
  private final String owners;

  ActivityLog(String table, String owner, String owners) {
    this.table = table;
    this.owner = owner;
    this.owners = owners;
  }

  /** Asks whether there is, or was, such an owner. */
  String owners() {
    return owners;
  }

  String table() {
    return table;
  }

  /** The column of the organisation, or of the user. */
  String owner() {
    return owner;
  }

  /**
   * A statement about this log.
   *
   * @param sql names the table {@code <log>}, its owner's column {@code <owner>}, and where links
   *     {@code l} of entries {@code a} are looked for {@code <and same ring>}, since those of users
   *     stand in the same part of a ring; {@code <dropped>} are the columns of a head {@code h}
   *     that tell which link is the last one of those that are dropped
   */
  String sql(String sql) {
    return sql.replace("<log>", table)
        .replace("<owner>", owner)
        .replace(
            "<dropped>",
            this == USER
                ? "coalesce(h.dropped_to, 0) as dropped_to, h.dropped_hash"
                : "0 as dropped_to, cast(null as bytea) as dropped_hash")
        .replace("<and same ring>", this == USER ? "and l.ring = a.ring" : "");
  }

  /** To what a sealed value of an entry belongs. */
  String context(UUID ownerId, UUID entryId, String part) {
    return table + ":" + ownerId + ":" + entryId + ":" + part;
  }
}
