package dev.kontor.bench;

import java.util.List;

/**
 * The floor of every request: a small constant JSON document, without a caller and without SQL, but
 * through all filters that every request passes.
 */
record BareEndpoint() implements Operation {
  static final String PATH = "/.well-known/jwks.json";

  @Override
  public String name() {
    return "bare endpoint";
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 4, 8, 32);
  }

  @Override
  public Workload requests(int port, Callers callers) {
    var request = Call.get(PATH);
    return new HttpWorkload(port, 200, number -> () -> request);
  }
}
