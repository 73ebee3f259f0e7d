package dev.kontor.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Whether a stranger can tell from a refused sign-in that an address has an account: neither from
 * the body nor from the time it takes.
 */
final class SignInTimes {
  static final String NAME = "refused sign-ins";

  private static final int EACH = 50;
  private static final int FOR_WARM_UP = 10;

  private final HttpConnection connection;
  private final double[] unknown = new double[EACH];
  private final double[] wrong = new double[EACH];
  private boolean bodiesAreSame = true;

  private SignInTimes(HttpConnection connection) {
    this.connection = connection;
  }

  static String compare(int port) throws IOException {
    try (var connection = new HttpConnection(port)) {
      var times = new SignInTimes(connection);
      times.measure();
      return times.summary();
    }
  }

  /** In turns, and in turns who begins: what comes and goes on the computer hits both. */
  private void measure() throws IOException {
    for (int i = -FOR_WARM_UP; i < EACH; i++) {
      var unknownFirst = i % 2 == 0;
      var first = unknownFirst ? "nobody" + i + "@example.com" : World.email(i + FOR_WARM_UP);
      var second = unknownFirst ? World.email(i + FOR_WARM_UP) : "nobody" + i + "@example.com";
      var firstBegin = System.nanoTime();
      var firstBody = refusal(first);
      var secondBegin = System.nanoTime();
      var secondBody = refusal(second);
      var end = System.nanoTime();
      bodiesAreSame &= firstBody.equals(secondBody);
      if (i >= 0) {
        (unknownFirst ? unknown : wrong)[i] = (secondBegin - firstBegin) / 1e6;
        (unknownFirst ? wrong : unknown)[i] = (end - secondBegin) / 1e6;
      }
    }
  }

  private String refusal(String email) throws IOException {
    var answer = connection.exchange(SignIn.call(email, "not " + World.PASSWORD));
    if (answer.status() != 401) {
      throw new IllegalStateException("Not refused with 401: " + answer.body());
    }
    return answer.body();
  }

  private String summary() {
    var medianUnknown = median(unknown);
    var medianWrong = median(wrong);
    return String.format(
        Locale.ROOT,
        "%s, medians of %d: unknown address %.1f ms, wrong password %.1f ms, ratio"
            + " %.3f; bodies %s",
        NAME,
        EACH,
        medianUnknown,
        medianWrong,
        medianWrong / medianUnknown,
        bodiesAreSame ? "the same" : "DIFFERENT");
  }

  private static double median(double[] times) {
    var sorted = Arrays.stream(times).sorted().toArray();
    return (sorted[EACH / 2 - 1] + sorted[EACH / 2]) / 2;
  }
}
