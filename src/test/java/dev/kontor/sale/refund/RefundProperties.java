package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.sale.refund.RefundModel.Coin;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Changes;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jdbi.v3.core.Jdbi;

/**
 * However invoices are paid, and given back by operators, upgrades and cancellations: each coin is
 * where {@link RefundModel} has it. Run by {@link RefundPropertyTest}, within the service.
 */
class RefundProperties {
  private static final Map<String, Object> CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> ALL =
      Map.of("prepaidAll", true, "paymentMethod", "sandbox:success");

  /** How many refunds, upgrades and cancellations there were, in all tries. */
  static final Set<Kind> DONE = new HashSet<>();

  private final Customers customers = bean(Customers.class);
  private final Operators operators = bean(Operators.class);
  private final PassingTime time = bean(PassingTime.class);
  private final Jdbi jdbi = bean(Jdbi.class);

  private final List<UUID> invoices = new ArrayList<>();
  private final List<String> servers = new ArrayList<>();
  private final Set<UUID> seen = new HashSet<>();
  private RefundModel model;
  private Person anna;

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** What can be done. */
  enum Kind {
    BUY,
    CREDIT,
    TOP_UP,
    REFUND,
    REFUND_LINE,
    REFUND_PART,
    UPGRADE,
    CANCEL,
    PASS
  }

  /**
   * A step.
   *
   * @param pick what of several things is taken
   * @param part of what there is, in percent
   */
  record Step(Kind kind, int pick, int part, boolean toSource, boolean isPrepaid, boolean isEnd) {
    <T> T of(List<T> some) {
      return some.get(pick % some.size());
    }

    Map<String, Object> means() {
      return isPrepaid ? ALL : CARD;
    }

    String to() {
      return toSource ? "source" : "prepaid";
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var kinds =
        Arbitraries.frequency(
            Tuple.of(3, Kind.BUY),
            Tuple.of(2, Kind.CREDIT),
            Tuple.of(2, Kind.TOP_UP),
            Tuple.of(1, Kind.REFUND),
            Tuple.of(2, Kind.REFUND_LINE),
            Tuple.of(5, Kind.REFUND_PART),
            Tuple.of(3, Kind.UPGRADE),
            Tuple.of(2, Kind.CANCEL),
            Tuple.of(1, Kind.PASS));
    return Combinators.combine(
            kinds,
            Arbitraries.integers().between(0, 59),
            Arbitraries.integers().between(1, 100),
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, false, false, false))
        .as(Step::new)
        .list()
        .ofSize(12);
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void eachCoinReturnsToWhereItCameFrom(@ForAll("steps") List<Step> steps) {
    model = new RefundModel();
    invoices.clear();
    servers.clear();
    seen.clear();
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    credit(1500);
    fill(3000);
    buy(new Step(Kind.BUY, 1, 1, true, true, false));
    for (var step : steps) {
      take(step);
      agrees(step);
    }
    // Rarely drawn, and often refused: so that each try has one.
    take(new Step(Kind.CANCEL, servers.size() - 1, 100, true, false, false));
    for (var each : List.copyOf(invoices)) {
      if (model.left(each) > 0) {
        documents(refund(each, Givebacks.whole("source", "keep")), step(true));
      }
      assertThat(model.left(each)).isZero();
    }
    agrees(step(true));
  }

  private static Step step(boolean toSource) {
    return new Step(Kind.REFUND, 0, 100, toSource, false, false);
  }

  private void take(Step step) {
    switch (step.kind()) {
      case BUY -> buy(step);
      case CREDIT -> credit(step.part() * 10 + 7);
      case TOP_UP -> fill(step.part() * 20 + 501);
      case REFUND -> give(step, Map.of());
      case REFUND_LINE -> give(step, Map.of(line(step), ""));
      case REFUND_PART -> part(step);
      case UPGRADE -> upgrade(step);
      case CANCEL -> documents(Cancelling.ask(anna, step.of(servers), "now"), step);
      case PASS -> {
        time.passesWithItsWork("P" + (step.pick() % 9 + 1) + "D");
        anna = customers.signIn(anna.email());
      }
    }
  }

  private static String francs(long amount) {
    return "%d.%02d".formatted(amount / 100, amount % 100);
  }

  private void credit(long amount) {
    Wallets.credit(operators.somebody(), anna.organisationId(), francs(amount))
        .then()
        .statusCode(201);
    model.fill(Coin.CREDIT, amount);
  }

  private void fill(long amount) {
    Wallets.fill(anna, francs(amount));
    model.fill(Coin.PAID_IN, amount);
  }

  /** A server, beside something else. */
  private void buy(Step step) {
    var cart = Baskets.open(anna);
    var offer = step.pick() % 2 == 0 ? "cloud_server_s" : "cloud_server_m";
    Baskets.added(anna, cart, Baskets.line(offer, "P1M"));
    for (int i = 0; i < step.pick() % 3; i++) {
      Baskets.added(anna, cart, Baskets.line("mail_service_basic", "P1Y"));
    }
    var answer = Orders.checkOut(anna, cart, Orders.of(anna, cart, step.means()));
    documents(answer, step);
    servers.add(Api.json(answer).at("/lines/0/productId").asText());
  }

  private void upgrade(Step step) {
    var server = step.of(servers);
    var change = Map.<String, Object>of("offer", "cloud_server_l", "period", "P1M");
    var preview = Changes.preview(anna, server, change);
    if (Api.json(preview).path("toPay").isMissingNode()) {
      assertThat(preview.statusCode()).as(preview.asString()).isIn(200, 409, 422);
      return;
    }
    var body = new HashMap<>(change);
    body.putAll(step.means());
    body.put("expectedTotal", Api.json(preview).path("toPay"));
    documents(Changes.put(anna, server, body), step);
  }

  private JsonNode invoice(Step step) {
    return Orders.invoice(anna, step.of(invoices).toString());
  }

  private String line(Step step) {
    var lines = invoice(step).path("lines");
    return lines.get(step.part() % lines.size()).path("id").asText();
  }

  private void part(Step step) {
    var lines = invoice(step).path("lines");
    var line = lines.get(step.part() % lines.size());
    var left = Long.parseLong(line.at("/refundable/amount").asText().replace(".", ""));
    var amount = Math.max(1, left * step.part() / 100);
    give(step, Map.of(line.path("id").asText(), francs(amount)));
  }

  private void give(Step step, Map<String, String> lines) {
    var terms = step.isEnd() ? "end" : "keep";
    var body =
        lines.isEmpty()
            ? Givebacks.whole(step.to(), terms)
            : Givebacks.lines(step.to(), terms, lines);
    documents(refund(step.of(invoices), body), step);
  }

  private Answer refund(UUID invoice, Map<String, Object> body) {
    return Givebacks.ask(operators.somebody(), invoice.toString(), body);
  }

  /** A document that was issued. */
  public record Issued(UUID id, UUID creditsId, long total) {}

  /** Has the model do what was documented; a refusal documents nothing. */
  private void documents(Answer answer, Step step) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 409, 422);
    var issued = issued();
    if (!answer.isSuccess()) {
      assertThat(issued).as(answer.asString()).isEmpty();
      return;
    }
    DONE.add(step.kind());
    var isAsked = Set.of(Kind.REFUND, Kind.REFUND_LINE, Kind.REFUND_PART).contains(step.kind());
    var returned = new EnumMap<Coin, Long>(Coin.class);
    for (var each : issued) {
      if (each.creditsId() == null) {
        var paid = model.pay(each.id(), each.total(), returned, step.isPrepaid());
        assertThat(payments(each.id())).as("%s", step).isEqualTo(paid);
        invoices.add(each.id());
      } else {
        var back = model.giveBack(each.creditsId(), each.total(), isAsked && step.toSource());
        assertThat(payments(each.id())).as("%s", step).isEqualTo(back);
        back.forEach((coin, amount) -> returned.merge(coin, amount, Long::sum));
      }
    }
  }

  /** Since the last time; credit notes first, as upgrades spend what these give back. */
  private List<Issued> issued() {
    var all =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, credits_id, total from invoice where organisation_id = ?
                        order by kind, running""")
                    .bind(0, anna.organisationId())
                    .map(
                        (row, context) ->
                            new Issued(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getLong(3)))
                    .list());
    return all.stream().filter(each -> seen.add(each.id())).toList();
  }

  private Map<Coin, Long> payments(UUID document) {
    var found = new EnumMap<Coin, Long>(Coin.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select kind, amount from invoice_payment where invoice_id = ?")
                .bind(0, document)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(
                    each ->
                        found.merge(
                            Coin.valueOf(each.getKey().toUpperCase()),
                            each.getValue(),
                            Long::sum)));
    return found;
  }

  private long sum(String query) {
    return jdbi.withHandle(
        handle -> handle.createQuery(query).bind(0, anna.organisationId()).mapTo(Long.class).one());
  }

  private void agrees(Step step) {
    assertThat(sum("select paid_in from ledger_account where organisation_id = ?"))
        .as("paid in after %s", step)
        .isEqualTo(model.wallet(Coin.PAID_IN));
    assertThat(sum("select credit from ledger_account where organisation_id = ?"))
        .as("credit after %s", step)
        .isEqualTo(model.wallet(Coin.CREDIT));
    assertThat(
            sum(
                "select coalesce(sum(amount), 0) from payment_refund"
                    + " where organisation_id = ? and status = 'succeeded'"))
        .as("sent back after %s", step)
        .isEqualTo(model.outside());
  }
}
