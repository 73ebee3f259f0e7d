package dev.kontor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a workload with some clients, each of which waits for one answer before it goes on. */
final class Load {
  private Load() {}

  private record Result(Latencies latencies, long errors) {}

  static Measured run(Workload workload, int clients, Duration duration) throws Exception {
    var opened = new ArrayList<Workload.Client>();
    var threads = Executors.newFixedThreadPool(clients);
    try {
      for (int number = 0; number < clients; number++) {
        opened.add(workload.client(number));
      }
      var start = System.nanoTime();
      var results = threads.invokeAll(tasks(opened, start + duration.toNanos()));
      var seconds = (System.nanoTime() - start) / 1e9;
      return measured(results, seconds);
    } finally {
      threads.shutdownNow();
      for (var client : opened) {
        client.close();
      }
    }
  }

  private static List<Callable<Result>> tasks(List<Workload.Client> clients, long end) {
    return clients.stream().<Callable<Result>>map(client -> () -> repeat(client, end)).toList();
  }

  private static Result repeat(Workload.Client client, long end) throws Exception {
    var latencies = new Latencies();
    var errors = 0L;
    for (long begin = System.nanoTime(); begin < end; ) {
      var wentWell = client.run();
      var now = System.nanoTime();
      if (wentWell) {
        latencies.add(now - begin);
      } else {
        errors++;
      }
      begin = now;
    }
    return new Result(latencies, errors);
  }

  private static Measured measured(List<Future<Result>> results, double seconds) throws Exception {
    var latencies = new ArrayList<Latencies>();
    var errors = 0L;
    for (var result : results) {
      latencies.add(result.get().latencies());
      errors += result.get().errors();
    }
    return new Measured(Latencies.sorted(latencies), errors, seconds);
  }
}
