package dev.kontor.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** {@code POST /v1/organisations/{id}/invitations}: new people into each caller's own. */
record Invitation() implements Operation {
  private static final AtomicLong GUESTS = new AtomicLong();

  @Override
  public String name() {
    return "invitation";
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 8);
  }

  @Override
  public Workload requests(int port, Callers callers) {
    return new HttpWorkload(
        port,
        201,
        number -> () -> call(World.organisation(number).toString(), callers.get(number)));
  }

  private static byte[] call(String organisation, Callers.Caller caller) {
    return Call.post(
        "/v1/organisations/" + organisation + "/invitations",
        caller.accessToken(),
        """
        {"email": "guest%d@example.com", "role": "collaborator"}"""
            .formatted(GUESTS.incrementAndGet()));
  }

  @Override
  public List<Floor> floors(BenchDatabase database, Callers callers) {
    return List.of(
        Floor.sql(
            new SqlWorkload(
                database, number -> new InvitationSql(number, callers).transactions())));
  }
}
