package dev.kontor.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Calls that start at the same moment, each in a thread of its own. */
public final class AtOnce {
  private AtOnce() {}

  /** So many calls, told apart by their number; the answers come in the order of the numbers. */
  public static <T> List<T> times(int count, IntFunction<T> call) {
    return all(IntStream.range(0, count).<Callable<T>>mapToObj(i -> () -> call.apply(i)).toList());
  }

  /** The answers in the order of the calls. */
  public static <T> List<T> all(List<Callable<T>> calls) {
    var threads = Executors.newFixedThreadPool(calls.size());
    try {
      var ready = new CountDownLatch(calls.size());
      var start = new CountDownLatch(1);
      var running = new ArrayList<Future<T>>();
      for (var call : calls) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  start.await();
                  return call.call();
                }));
      }
      ready.await();
      start.countDown();
      var answers = new ArrayList<T>();
      for (var each : running) {
        answers.add(each.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
