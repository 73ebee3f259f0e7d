package dev.kontor.product.catalogue;

/** A place in the total order of the offers: by their types, then by themselves. */
record OfferPlace(int typePosition, String type, int position, String code) {
  /** Before everything. */
  static final String START = "-1 - -1 -";

  static OfferPlace of(String key) {
    var parts = key.split(" ");
    return new OfferPlace(
        Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3]);
  }

  String key() {
    return typePosition + " " + type + " " + position + " " + code;
  }
}
