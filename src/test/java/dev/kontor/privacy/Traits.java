package dev.kontor.privacy;

import dev.kontor.support.Elsewhere;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What tells of one person and nobody else, whoever lived in the same database before. */
record Traits(
    String firstName,
    String lastName,
    String street,
    String device,
    String userAgent,
    String phone,
    Elsewhere place) {
  private static final AtomicInteger COUNTER = new AtomicInteger(10);

  static Traits ofSomebody() {
    var number = COUNTER.incrementAndGet();
    return new Traits(
        "Zwetelina" + number,
        "Quintanilla" + number,
        "Hinterdorfgasse " + number,
        "Zephyrtop " + number,
        "Zephyragent/7." + number,
        "+414433322" + number,
        new Elsewhere("198.18.%d.7".formatted(number)));
  }

  String name() {
    return firstName + " " + lastName;
  }

  /** All of it, the place as its network. */
  List<String> values() {
    var address = place.address();
    var network = address.substring(0, address.lastIndexOf('.') + 1);
    return List.of(firstName, lastName, street, device, userAgent, phone, network);
  }
}
