package dev.kontor.sale.order;

import dev.kontor.platform.database.Ids;
import dev.kontor.sale.quote.Quote;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines of what comes with terms: they follow these, as in the quote. */
@Singleton
class OrderExtras {
  private final Ids ids;

  OrderExtras(Ids ids) {
    this.ids = ids;
  }

  /**
   * All lines of an order.
   *
   * @param terms in the order of the quote's lines
   */
  List<OrderLine> after(CustomerOrder order, List<OrderLine> terms, Quote quote) {
    var read = QuotedLine.all(quote);
    var byId = new HashMap<String, OrderLine>();
    for (int i = 0; i < terms.size(); i++) {
      byId.put(read.get(i).line().term(), terms.get(i));
    }
    var extras =
        read.subList(terms.size(), read.size()).stream()
            .map(
                each -> {
                  var term = Objects.requireNonNull(byId.get(each.line().term()));
                  return new OrderLine(order, ids.next(), term, each);
                });
    return Stream.concat(terms.stream(), extras).toList();
  }
}
