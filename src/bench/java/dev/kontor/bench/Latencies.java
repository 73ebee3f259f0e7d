package dev.kontor.bench;

import java.util.Arrays;
import java.util.List;

/** The times of one client's requests, each of them kept: percentiles are exact. */
final class Latencies {
  private long[] nanos = new long[4096];
  private int size;

  void add(long time) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = time;
  }

  static long[] sorted(List<Latencies> clients) {
    return clients.stream()
        .flatMapToLong(each -> Arrays.stream(each.nanos, 0, each.size))
        .sorted()
        .toArray();
  }
}
