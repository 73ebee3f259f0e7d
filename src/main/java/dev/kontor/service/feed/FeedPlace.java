package dev.kontor.service.feed;

import java.util.UUID;

/** Where an event stands in feeds: by the transaction that caused it. */
record FeedPlace(String transaction, UUID id) {
  static final String START = "0 00000000-0000-0000-0000-000000000000";

  static FeedPlace parse(String text) {
    var parts = text.split(" ");
    return new FeedPlace(parts[0], UUID.fromString(parts[1]));
  }

  String text() {
    return transaction + " " + id;
  }
}
