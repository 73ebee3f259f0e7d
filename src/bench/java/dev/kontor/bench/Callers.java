package dev.kontor.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The callers, freshly signed in: their tokens live for ten minutes. */
record Callers(List<Caller> all) {
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
  private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"([^\"]+)\"");

  /** One of them. */
  record Caller(String accessToken, UUID sessionId) {}

  static Callers signIn(int port) throws IOException {
    var all = new ArrayList<Caller>();
    try (var connection = new HttpConnection(port)) {
      for (int number = 0; number < World.CALLERS; number++) {
        var answer = connection.exchange(SignIn.call(World.email(number), World.PASSWORD)).body();
        all.add(new Caller(found(ACCESS_TOKEN, answer), UUID.fromString(found(SESSION, answer))));
      }
    }
    return new Callers(all);
  }

  static Callers nobody() {
    return new Callers(List.of());
  }

  private static String found(Pattern pattern, String answer) {
    var matcher = pattern.matcher(answer);
    if (!matcher.find()) {
      throw new IllegalStateException("Not signed in: " + answer);
    }
    return matcher.group(1);
  }

  Caller get(int number) {
    return all.get(number);
  }
}
