package dev.kontor.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import java.util.List;

/**
 * {@code POST /v1/auth/sign-in}: each client is another person.
 *
 * @param first the number of the first of them
 */
record SignIn(String name, int first) implements Operation {
  static SignIn ordinary() {
    return new SignIn("sign-in", 0);
  }

  /** What is left of it where the password's hash costs next to nothing. */
  static SignIn withoutHash() {
    return new SignIn("sign-in without the hash", World.CHEAP);
  }

  static byte[] call(String email, String password) {
    return Call.post(
        "/v1/auth/sign-in",
        """
        {"email": "%s", "password": "%s", "device": "Benchmark"}"""
            .formatted(email, password));
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 4);
  }

  @Override
  public Workload requests(int port, Callers callers) {
    return new HttpWorkload(
        port,
        200,
        number -> {
          var request = call(World.email(first + number), World.PASSWORD);
          return () -> request;
        });
  }

  @Override
  public List<Floor> floors(BenchDatabase database, Callers callers) {
    var sql = Floor.sql(new SqlWorkload(database, number -> new SignInSql(number).transactions()));
    if (first >= World.CHEAP) {
      return List.of(sql);
    }
    var argon2 = Argon2Function.getInstanceFromHash(World.PASSWORD_HASH);
    return List.of(
        new Floor(
            "its password hash alone",
            number -> () -> Password.check(World.PASSWORD, World.PASSWORD_HASH).with(argon2)),
        sql);
  }
}
