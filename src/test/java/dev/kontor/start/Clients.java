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
import java.util.concurrent.ThreadLocalRandom;
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
  private final List<Future<List<MoneyCall>>> running;

  Clients(Teller teller, List<UUID> organisations) {
    this.teller = teller;
    this.organisations = organisations;
    var threads = Executors.newFixedThreadPool(COUNT);
    running =
        IntStream.range(0, COUNT).mapToObj(i -> threads.submit(this::callUntilFailed)).toList();
    threads.shutdown();
  }

  private List<MoneyCall> callUntilFailed() {
    var calls = new ArrayList<MoneyCall>();
    try {
      var next = any();
      calls.add(next);
      while (next.send(teller) != MoneyCall.State.UNANSWERED) {
        answered.incrementAndGet();
        next = after(next);
        calls.add(next);
      }
    } catch (IOException gone) {
      // Nobody knows what came of the last one, if it was sent.
    }
    return calls;
  }

  /** After a charge mostly what takes it back; what wasn't paid is ordered again by card. */
  private MoneyCall after(MoneyCall last) throws IOException {
    if (ThreadLocalRandom.current().nextInt(3) > 0 && last.isAcknowledged()) {
      if (last instanceof PrepaidCall prepaid && prepaid.isCharge()) {
        return prepaid.reversal();
      }
      if (last instanceof CheckoutCall checkout && checkout.isFailed()) {
        return checkout.again();
      }
    }
    return any();
  }

  private MoneyCall any() throws IOException {
    var random = ThreadLocalRandom.current();
    var organisation = organisations.get(random.nextInt(organisations.size()));
    if (random.nextInt(3) > 0) {
      return PrepaidCall.any(organisation);
    }
    var means = CheckoutCall.Means.values();
    return new CheckoutCall(
        Basket.filled(teller, organisation), means[random.nextInt(means.length)]);
  }

  /** Lets them get going, and then go on for a while. */
  void goOnFor(Duration time) {
    Letters.awaitThat("calls that are answered", () -> answered.get() >= GOING);
    var end = System.nanoTime() + time.toNanos();
    Letters.awaitThat("the end of " + time, () -> System.nanoTime() - end > 0);
    assertThat(running).as("clients that were failed too early").noneMatch(Future::isDone);
  }

  /** What they called, once all were failed. */
  List<MoneyCall> calls() throws InterruptedException, ExecutionException, TimeoutException {
    var calls = new ArrayList<MoneyCall>();
    for (var each : running) {
      calls.addAll(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    return calls;
  }
}
