package dev.kontor.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is measured. Add new ones to {@link Operations}. */
interface Operation {
  String name();

  /** With how many clients, each in a row of its own; at most {@link World#CALLERS}. */
  List<Integer> clients();

  /** Who calls: asked anew after a while. */
  default Callers signIn(int port) throws IOException {
    return Callers.signIn(port);
  }

  /** What has to be there before its first request. */
  default void prepare(BenchDatabase database, int port, Callers callers) throws Exception {}

  /** Its requests; the callers have just signed in. */
  Workload requests(int port, Callers callers);

  /** What it can't do without, besides answering at all. */
  default List<Floor> floors(BenchDatabase database, Callers callers) {
    return List.of();
  }

  /** What is to be told of the service after all its rows; empty for nothing. */
  default String verdict(int port, Callers callers) throws IOException {
    return "";
  }

  /** A part of an operation's work, measured alone. */
  record Floor(String name, Workload workload) {
    Optional<SqlWorkload> sql() {
      return workload instanceof SqlWorkload sql ? Optional.of(sql) : Optional.empty();
    }

    static Floor sql(SqlWorkload sql) {
      return new Floor("its SQL over plain JDBC", sql);
    }
  }
}
