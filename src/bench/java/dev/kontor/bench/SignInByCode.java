package dev.kontor.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Signing in with password and app: {@code POST /v1/auth/sign-in}, then {@code
 * /v1/auth/challenges/{id}/verify}. Each time another person, since a code works once.
 */
record SignInByCode(String name, int first, int count, AtomicInteger turn) implements Operation {
  private static final Pattern CHALLENGE =
      Pattern.compile("\"challengeId\":\"([^\"]+)\",\"challengeToken\":\"([^\"]+)\"");

  static SignInByCode ordinary() {
    var half = (World.PEOPLE - World.WITH_APP) / 2;
    return new SignInByCode("sign-in by code", World.WITH_APP, half, new AtomicInteger());
  }

  /** What is left of it where the password's hash costs next to nothing. */
  static SignInByCode withoutHash() {
    var half = (World.PEOPLE - World.WITH_APP) / 2;
    return new SignInByCode(
        "sign-in by code without the hash", World.WITH_APP + half, half, new AtomicInteger());
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 4);
  }

  @Override
  public Workload requests(int port, Callers callers) {
    return number -> new Signing(new HttpConnection(port));
  }

  /** The answer to the code; none where no code is asked for. */
  static Optional<HttpConnection.Answer> signIn(HttpConnection connection, int person)
      throws IOException {
    var answer = connection.exchange(SignIn.call(World.email(person), World.PASSWORD));
    var challenge = CHALLENGE.matcher(answer.body());
    return challenge.find()
        ? Optional.of(
            connection.exchange(verification(person, challenge.group(1), challenge.group(2))))
        : Optional.empty();
  }

  private static byte[] verification(int person, String id, String token) {
    return Call.postWith(
        "/v1/auth/challenges/" + id + "/verify",
        "Challenge-Token: " + token + "\r\n",
        "{\"method\": \"" + Apps.id(person) + "\", \"code\": \"" + Apps.code() + "\"}");
  }

  private final class Signing implements Workload.Client {
    private final HttpConnection connection;

    private Signing(HttpConnection connection) {
      this.connection = connection;
    }

    @Override
    public boolean run() throws Exception {
      var person = first + Math.floorMod(turn.getAndIncrement(), count);
      return signIn(connection, person).filter(each -> each.status() == 200).isPresent();
    }

    @Override
    public void close() throws Exception {
      connection.close();
    }
  }
}
