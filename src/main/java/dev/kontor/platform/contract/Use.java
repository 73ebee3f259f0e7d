package dev.kontor.platform.contract;

/** What a schema describes: the same properties are required in one case, and not in another. */
enum Use {
  /** All properties are there, since nulls are written too. */
  ANSWER(""),
  /** Only what has to be given is required. */
  REQUEST("Input"),
  /** A merge patch (RFC 7396) names what it changes, nothing else. */
  PATCH("Patch");

  private final String suffix;

  Use(String suffix) {
    this.suffix = suffix;
  }

  /** What the name ends with where a schema of the same name describes something else. */
  String suffix() {
    return suffix;
  }

  /** How a list's items are used: a patch replaces lists as a whole. */
  Use ofItems() {
    return this == PATCH ? REQUEST : this;
  }
}
