package dev.kontor.privacy;

/** What takes the place of a value that is erased where its row stays. */
enum Blank {
  EMPTY("''"),
  NOTHING("null"),
  /** Of an object. */
  NO_MEMBERS("cast('{}' as jsonb)"),
  /** All attributes but the contact of a domain. */
  NO_CONTACT("attributes - 'contactEmail'"),
  /** Nobody's address, and different for each row. */
  TOMBSTONE("'erased:' || id"),
  /** Of an invitation: nobody can accept it any more. */
  WITHDRAWN("case when status = 'open' then 'withdrawn' else status end"),
  /** Of a version: whoever read the row before has to read it again. */
  NEXT("version + 1");

  private final String sql;

  Blank(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
