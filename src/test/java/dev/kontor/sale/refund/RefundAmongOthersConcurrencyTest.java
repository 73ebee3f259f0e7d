package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.transfer.TransferReferences;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.platform.money.Money;
import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Changes;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Refunds, while the same invoices and others are paid, products are renewed, changed and
 * cancelled, and all is exported.
 */
@KontorTest
class RefundAmongOthersConcurrencyTest {
  private static final int THREADS = 64;
  private static final int KINDS = 8;
  private static final Map<String, Object> HOSTING = Baskets.line("web_hosting_starter", "P1Y");
  private static final Map<String, Object> SERVER = Baskets.line("cloud_server_s", "P1M");
  private static final Map<String, Object> ALL =
      Map.of("prepaidAll", true, "paymentMethod", "sandbox:success");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject TransferReferences references;
  @Inject Tables tables;

  private final Queue<String> exports = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Integer> done = new ConcurrentHashMap<>();
  private Person anna;
  private Person sam;

  private JsonNode ordered(Map<String, Object> line, Map<String, Object> means) {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, line);
    return Orders.placed(anna, cart, means);
  }

  private static String invoice(JsonNode order) {
    return order.at("/invoiceIds/0").asText();
  }

  private static String product(JsonNode order) {
    return order.at("/lines/0/productId").asText();
  }

  /** A server with its order, and what would renew and upgrade it. */
  private record Server(JsonNode order, Map<String, Object> renewal, Map<String, Object> change) {
    String id() {
      return product(order);
    }
  }

  private Server server() {
    var order = ordered(SERVER, ALL);
    var id = product(order);
    var items = List.of(Renewals.next(anna, id, "P1M"));
    var dearer = Map.<String, Object>of("offer", "cloud_server_m", "period", "P1M");
    return new Server(order, Renewals.body(anna, items, ALL), Changes.paid(anna, id, dearer, ALL));
  }

  @RepeatedTest(3)
  void nothingIsGivenBackTwiceAndExportsAreOfOneMoment() {
    anna = customers.newPerson();
    sam = operators.newOperator();
    Organisation.addBillingAddress(anna);
    Wallets.credit(sam, anna.organisationId(), "30.00");
    Wallets.fill(anna, "100.00");
    var paid = orders(4, Map.of("prepaidAmount", Wallets.chf("15.00"), "paymentMethod", card()));
    var servers = IntStream.range(0, 4).mapToObj(i -> server()).toList();
    Wallets.fill(anna, "400.00");
    var open =
        orders(5, Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", "bank_transfer"));
    var lines = new HashMap<String, String>();
    for (var each : concat(paid, open)) {
      lines.put(invoice(each), Orders.invoice(anna, invoice(each)).at("/lines/0/id").asText());
    }
    var transfers = open.stream().map(each -> transfer(invoice(each))).toList();

    AtOnce.times(
        THREADS,
        i -> {
          var number = i / KINDS;
          var waiting = open.get(number % open.size());
          var bought = paid.get(number % paid.size());
          var server = servers.get(number % servers.size());
          answers(i % KINDS, number, waiting, bought, server, lines, transfers)
              .forEach(
                  each -> {
                    RefundsWithin.isAnswered(each);
                    if (each.isSuccess()) {
                      done.merge(i % KINDS, 1, Integer::sum);
                    }
                  });
          return i;
        });

    assertThat(done).as("by kind").containsKeys(1, 2, 3, 7).hasSizeGreaterThan(5);
    RefundsWithin.rangesHaveNoGap(tables);
    RefundsWithin.neverExceed(tables);
    assertThat(exports).hasSize(2 * THREADS / KINDS);
    exports.forEach(this::isOfOneMoment);
    operators.booksAreClean();
  }

  private static String card() {
    return "sandbox:success";
  }

  private List<JsonNode> orders(int count, Map<String, Object> means) {
    return IntStream.range(0, count).mapToObj(i -> ordered(HOSTING, means)).toList();
  }

  private static List<JsonNode> concat(Collection<JsonNode> some, Collection<JsonNode> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** What the bank tells of a transfer for an invoice. */
  private Map<String, Object> transfer(String invoice) {
    var reference =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    references
                        .of(anna.organisationId(), Kind.INVOICE, UUID.fromString(invoice))
                        .orElseThrow()
                        .qr());
    return Map.of(
        "account",
        "CH5604835012345678009",
        "amount",
        Wallets.chf("50.27"),
        "reference",
        reference,
        "debtor",
        Map.of("name", "Anna Keller", "account", "CH9300762011623852957"),
        "bookedOn",
        "2026-11-27",
        "bankReference",
        UUID.randomUUID().toString().substring(0, 34));
  }

  private List<Answer> answers(
      int kind,
      int number,
      JsonNode waiting,
      JsonNode bought,
      Server server,
      Map<String, String> lines,
      List<Map<String, Object>> transfers) {
    return switch (kind) {
      case 0 ->
          List.of(
              Wallets.post(
                  anna,
                  "/v1/organisations/%s/invoices/%s/payment"
                      .formatted(anna.organisationId(), invoice(waiting)),
                  Map.of("prepaidAll", true)));
      case 1 ->
          List.of(
              Wallets.post(
                  sam, "/v1/operator/bank-credits", transfers.get(number % transfers.size())));
      case 2 ->
          List.of(
              refund(bought, part(lines, bought, "source")),
              refund(bought, part(lines, bought, "prepaid")),
              refund(waiting, part(lines, waiting, "source")));
      case 3 ->
          List.of(
              refund(bought, Givebacks.whole("source", number % 2 == 0 ? "end" : "keep")),
              refund(waiting, Givebacks.whole("prepaid", "end")));
      case 4 -> List.of(Renewals.renew(anna, server.renewal()));
      case 5 ->
          List.of(
              number % 2 == 0
                  ? Changes.put(anna, server.id(), server.change())
                  : Cancelling.ask(anna, server.id(), "now"));
      case 6 -> List.of(refund(server.order(), Givebacks.whole("source", "end")));
      default -> List.of(export(), export());
    };
  }

  private static Map<String, Object> part(Map<String, String> lines, JsonNode order, String to) {
    return Givebacks.lines(to, "keep", Map.of(lines.get(invoice(order)), "9.99"));
  }

  private Answer refund(JsonNode order, Map<String, Object> body) {
    return Givebacks.ask(sam, invoice(order), body);
  }

  /** One caller gets a few at a time: the others come again. */
  private Answer export() {
    Answer answer;
    do {
      answer =
          anna.calls()
              .header("Accept", "*/*")
              .get("/v1/organisations/" + anna.organisationId() + "/invoices/export?format=csv");
    } while (answer.statusCode() == 429);
    exports.add(answer.asString());
    return answer;
  }

  private record Row(
      String number, boolean isNote, long gross, long paid, long refunded, String of) {
    static Row of(Map<String, String> cells) {
      return new Row(
          cells.get("number"),
          cells.get("kind").equals("credit_note"),
          minor(cells.get("gross")),
          minor(cells.get("paid")),
          minor(cells.get("refunded")),
          cells.get("creditsNumber"));
    }

    private static long minor(String francs) {
      return francs.isEmpty() || francs.equals("-0.00")
          ? 0
          : francs.startsWith("-")
              ? -new Money(francs.substring(1), "CHF").minor()
              : new Money(francs, "CHF").minor();
    }
  }

  private static List<Row> rows(String csv) {
    var lines = csv.lines().toList();
    var names = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(each -> List.of(each.split(",", -1)))
        .map(
            cells -> {
              var row = new HashMap<String, String>();
              for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
                row.put(names.get(i), cells.get(i));
              }
              return Row.of(row);
            })
        .toList();
  }

  /** All that was issued up to its last numbers, with what its credit notes gave back. */
  private void isOfOneMoment(String csv) {
    var rows = rows(csv);
    for (var isNote : List.of(true, false)) {
      var shown = rows.stream().filter(each -> each.isNote() == isNote).map(Row::number).toList();
      if (!shown.isEmpty()) {
        assertThat(shown).containsExactlyElementsOf(issued(isNote, shown.get(0)));
      }
    }
    for (var each : rows) {
      var total =
          tables.one("select total from invoice where number = ?", Long.class, each.number());
      assertThat(total).contains(Math.abs(each.gross()));
      if (!each.isNote()) {
        var back =
            rows.stream()
                .filter(note -> note.isNote() && note.of().equals(each.number()))
                .mapToLong(Row::paid)
                .sum();
        assertThat(-back).as(each.number()).isEqualTo(each.refunded());
        assertThat(each.refunded()).isLessThanOrEqualTo(each.paid());
      }
    }
  }

  private List<String> issued(boolean isNote, String last) {
    return tables.all(
        """
        select number from invoice i where organisation_id = ? and kind = ? and running <= (
          select running from invoice l where l.number = ?) order by running desc""",
        String.class,
        anna.organisationId(),
        isNote ? "credit_note" : "invoice",
        last);
  }
}
