package dev.kontor.bench;

/**
 * What a load showed.
 *
 * @param sortedNanos the times of the requests that went as expected
 * @param errors how many didn't
 * @param seconds from the first request to the last answer
 */
record Measured(long[] sortedNanos, long errors, double seconds) {
  long requests() {
    return sortedNanos.length + errors;
  }

  /** Without the errors. */
  double perSecond() {
    return sortedNanos.length / seconds;
  }

  /** The time within which so many of a hundred requests were answered (nearest rank). */
  double percentileMillis(int percent) {
    if (sortedNanos.length == 0) {
      return Double.NaN;
    }
    var rank = (int) Math.ceil(percent / 100.0 * sortedNanos.length);
    return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
  }
}
