package dev.kontor.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The callers, freshly signed in: their tokens live for ten minutes. */
record Callers(List<Caller> all, Instant since) {
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
  private static final Duration FRESH = Duration.ofMinutes(2);
  private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"([^\"]+)\"");

  /** One of them. */
  record Caller(String accessToken, UUID sessionId) {
    /** Who a sign-in's answer is for. */
    static Caller of(String answer) {
      return new Caller(found(ACCESS_TOKEN, answer), UUID.fromString(found(SESSION, answer)));
    }
  }

  static Callers of(List<Caller> all) {
    return new Callers(all, Instant.now());
  }

  static Callers signIn(int port) throws IOException {
    var all = new ArrayList<Caller>();
    try (var connection = new HttpConnection(port)) {
      for (int number = 0; number < World.CALLERS; number++) {
        var answer = connection.exchange(SignIn.call(World.email(number), World.PASSWORD)).body();
        all.add(Caller.of(answer));
      }
    }
    return of(all);
  }

  static Callers nobody() {
    return of(List.of());
  }

  /** Whether they had better sign in anew: operators' passwords count as fresh for five minutes. */
  boolean areOld() {
    return since.isBefore(Instant.now().minus(FRESH));
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
