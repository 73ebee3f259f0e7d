package dev.kontor.sale.vies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class SharedQuestionsTest {
  private static final ViesNumber NUMBER = ViesNumber.of("DE136695976");

  private final SharedQuestions questions = new SharedQuestions();

  /** Who waits for an answer that never comes fails like who asked; a later one asks anew. */
  @Test
  void aQuestionThatFailsFailsForAllAndIsForgotten() throws Exception {
    var asking = new CountDownLatch(1);
    var fails = new CountDownLatch(1);
    var first =
        started(
            () ->
                questions.ask(
                    NUMBER,
                    () -> {
                      asking.countDown();
                      await(fails);
                      throw new UnsupportedOperationException("no database");
                    }));
    asking.await();
    var second =
        new FutureTask<>(
            () ->
                questions.ask(
                    NUMBER,
                    () -> {
                      throw new AssertionError("asked twice");
                    }));
    var waiting = new Thread(second);
    waiting.start();
    while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    fails.countDown();

    for (var each : new FutureTask<?>[] {first, second}) {
      assertThatThrownBy(each::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnsupportedOperationException.class);
    }
    var later = VatCheck.ofForm(NUMBER.value(), Instant.EPOCH);
    assertThat(questions.ask(NUMBER, () -> later)).isSameAs(later);
  }

  private static FutureTask<VatCheck> started(Callable<VatCheck> work) {
    var task = new FutureTask<>(work);
    new Thread(task).start();
    return task;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
