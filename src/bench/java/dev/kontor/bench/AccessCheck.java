package dev.kontor.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code POST /v1/organisations/{id}/access-checks}: whether a collaborator may use drives, each
 * time others.
 *
 * @param shelf the number of the organisation
 * @param batch how many questions a request asks
 */
record AccessCheck(int shelf, int batch) implements Operation {
  /** Requests that a client sends in turn: made beforehand, since making them takes time. */
  private static final int DIFFERENT = 500;

  static List<Operation> all() {
    return IntStream.range(0, Shelves.SIZES.size())
        .boxed()
        .flatMap(
            shelf ->
                List.<Operation>of(new AccessCheck(shelf, 1), new AccessCheck(shelf, 100)).stream())
        .toList();
  }

  @Override
  public String name() {
    return "access check of " + batch + " with " + Shelves.SIZES.get(shelf) + " products";
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 8, 32);
  }

  @Override
  public Workload requests(int port, Callers callers) {
    var path = "/v1/organisations/" + Shelves.organisation(shelf) + "/access-checks";
    return new HttpWorkload(
        port,
        200,
        number -> {
          var token = callers.get(number).accessToken();
          var requests =
              IntStream.range(0, DIFFERENT)
                  .mapToObj(n -> Call.post(path, token, questions()))
                  .toList();
          var turn = new int[1];
          return () -> requests.get(turn[0]++ % DIFFERENT);
        });
  }

  private String questions() {
    return IntStream.range(0, batch)
        .mapToObj(n -> question())
        .collect(Collectors.joining(",", "{\"checks\":[", "]}"));
  }

  private String question() {
    var drive = ThreadLocalRandom.current().nextInt(Shelves.SIZES.get(shelf));
    return "{\"userId\":\"%s\",\"productId\":\"%s\",\"right\":\"use\",\"channel\":\"web\"}"
        .formatted(Shelves.ASKED_ABOUT, Shelves.product(shelf, drive));
  }
}
