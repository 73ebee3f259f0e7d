package dev.kontor.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** An order that is on its way, of what {@link Trolleys} put into a cart with two lines. */
final class Purchase {
  /** What is bought, with its prices of the catalogue and its part of the tax. */
  record Thing(
      String offer, String type, String period, String name, int months, long net, long tax) {
    LocalDate end(LocalDate start) {
      return start.plusMonths(months);
    }
  }

  static final List<Thing> THINGS =
      List.of(
          new Thing("web_hosting_starter", "web_hosting", "P1M", "Web hosting Starter", 1, 650, 53),
          new Thing(
              "mail_service_basic",
              "mail_service",
              "P1Y",
              "Mail service Basic, 1 mailbox",
              12,
              1800,
              145));
  static final int LINES = THINGS.size();
  static final long NET = THINGS.stream().mapToLong(Thing::net).sum();
  static final long TAX = THINGS.stream().mapToLong(Thing::tax).sum();
  static final String TOTAL = "26.48";

  private final UUID organisation;
  private final Supplier<UUID> carts;

  private UUID cart;
  private UUID order;
  private UUID hold;
  private UUID invoice;
  private UUID mail;
  private List<UUID> lines = List.of();
  private List<UUID> products = List.of();
  private Instant at = Instant.EPOCH;
  private long number;
  private ChainedEntry entry;

  Purchase(UUID organisation, Supplier<UUID> carts) {
    this.organisation = organisation;
    this.carts = carts;
  }

  /** The next one. */
  void begin() {
    cart = carts.get();
    order = ChainedEntry.newId();
    hold = ChainedEntry.newId();
    invoice = ChainedEntry.newId();
    mail = ChainedEntry.newId();
    lines = THINGS.stream().map(each -> ChainedEntry.newId()).toList();
    products = THINGS.stream().map(each -> ChainedEntry.newId()).toList();
    at = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Takes the next number of an order. */
  void number(ResultSet row) throws SQLException {
    number = row.getLong(1);
  }

  String number() {
    return "O-%d-%06d".formatted(today().getYear(), number);
  }

  /** Pays with all that is held of the account that is locked. */
  void pay(ResultSet account) throws SQLException {
    var sold = new ChainedEntry.Sold("order", number(), "order", order, NET, TAX);
    entry = ChainedEntry.after(account, sold, sold.total());
  }

  ChainedEntry entry() {
    return entry;
  }

  Billed billed() {
    return new Billed(
        organisation,
        invoice,
        entry.id(),
        order,
        at,
        NET,
        TAX,
        IntStream.range(0, LINES).mapToObj(this::billedLine).toList());
  }

  private Billed.Line billedLine(int i) {
    var thing = THINGS.get(i);
    return new Billed.Line(
        thing.name(), thing.offer(), products.get(i), today(), thing.end(today()), thing.net());
  }

  LocalDate today() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  Timestamp at() {
    return Timestamp.from(at);
  }

  Instant instant() {
    return at;
  }

  UUID organisation() {
    return organisation;
  }

  UUID cart() {
    return cart;
  }

  UUID order() {
    return order;
  }

  UUID hold() {
    return hold;
  }

  UUID invoice() {
    return invoice;
  }

  UUID mail() {
    return mail;
  }

  UUID line(int i) {
    return lines.get(i);
  }

  UUID product(int i) {
    return products.get(i);
  }
}
