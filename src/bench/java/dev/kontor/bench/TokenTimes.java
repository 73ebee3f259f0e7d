package dev.kontor.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** How much longer an organisation's details take by an API token than by an access token. */
final class TokenTimes {
  static final String NAME = "reads by API token";

  private static final int EACH = 5000;
  private static final int FOR_WARM_UP = 5000;

  private final HttpConnection connection;
  private final byte[] byAccessToken;
  private final byte[] byApiToken;
  private final double[] accessTokenTimes = new double[EACH];
  private final double[] apiTokenTimes = new double[EACH];

  private TokenTimes(HttpConnection connection, String accessToken, UUID organisation) {
    this.connection = connection;
    byAccessToken = Call.get("/v1/organisations/" + organisation, accessToken);
    byApiToken = Call.get("/v1/organisations/" + organisation, Scripts.token(0));
  }

  static String compare(int port) throws IOException {
    var caller = Callers.signIn(port).get(0);
    try (var connection = new HttpConnection(port)) {
      var times = new TokenTimes(connection, caller.accessToken(), World.organisation(0));
      times.measure();
      return times.summary();
    }
  }

  /** In turns, and in turns which one begins: what comes and goes on the computer hits both. */
  private void measure() throws IOException {
    for (int i = -FOR_WARM_UP; i < EACH; i++) {
      var accessTokenFirst = i % 2 == 0;
      var firstBegin = System.nanoTime();
      exchange(accessTokenFirst ? byAccessToken : byApiToken);
      var secondBegin = System.nanoTime();
      exchange(accessTokenFirst ? byApiToken : byAccessToken);
      var end = System.nanoTime();
      if (i >= 0) {
        (accessTokenFirst ? accessTokenTimes : apiTokenTimes)[i] = (secondBegin - firstBegin) / 1e6;
        (accessTokenFirst ? apiTokenTimes : accessTokenTimes)[i] = (end - secondBegin) / 1e6;
      }
    }
  }

  private void exchange(byte[] request) throws IOException {
    var answer = connection.exchange(request);
    if (answer.status() != 200) {
      throw new IllegalStateException("Not read: " + answer.body());
    }
  }

  private String summary() {
    var ofAccessToken = median(accessTokenTimes);
    var ofApiToken = median(apiTokenTimes);
    return String.format(
        Locale.ROOT,
        "%s, medians of %d: access token %.3f ms, API token %.3f ms, ratio %.3f",
        NAME,
        EACH,
        ofAccessToken,
        ofApiToken,
        ofApiToken / ofAccessToken);
  }

  private static double median(double[] times) {
    var sorted = Arrays.stream(times).sorted().toArray();
    return (sorted[EACH / 2 - 1] + sorted[EACH / 2]) / 2;
  }
}
