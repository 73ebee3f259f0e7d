package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Letters;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Call one after the other, all at the same time, until the service fails them. */
final class Clients {
  private static final int COUNT = Integer.getInteger("kontor.kill.clients", 8);
  private static final int GOING = 50;
  private static final int PATIENCE_SECONDS = 60;

  private final Teller teller;
  private final List<UUID> organisations;
  private final AtomicInteger answered = new AtomicInteger();
  private final List<Future<List<Order>>> running;

  Clients(Teller teller, List<UUID> organisations) {
    this.teller = teller;
    this.organisations = organisations;
    var threads = Executors.newFixedThreadPool(COUNT);
    running =
        IntStream.range(0, COUNT).mapToObj(i -> threads.submit(this::callUntilFailed)).toList();
    threads.shutdown();
  }

  private List<Order> callUntilFailed() {
    var orders = new ArrayList<Order>();
    var last = Order.any(organisations);
    orders.add(last);
    while (isAnswered(last)) {
      last = Order.after(last, organisations);
      orders.add(last);
    }
    return orders;
  }

  private boolean isAnswered(Order order) {
    try {
      var isAnswered = order.send(teller) != Order.State.UNANSWERED;
      answered.incrementAndGet();
      return isAnswered;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Lets them get going, and then go on for a while. */
  void goOnFor(Duration time) {
    Letters.awaitThat("calls that are answered", () -> answered.get() >= GOING);
    var end = System.nanoTime() + time.toNanos();
    Letters.awaitThat("the end of " + time, () -> System.nanoTime() - end > 0);
    assertThat(running).as("clients that were failed too early").noneMatch(Future::isDone);
  }

  /** What they called, once all were failed. */
  List<Order> orders() throws InterruptedException, ExecutionException, TimeoutException {
    var orders = new ArrayList<Order>();
    for (var each : running) {
      orders.addAll(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    return orders;
  }
}
