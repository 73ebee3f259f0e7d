package dev.kontor.bench;

import java.util.List;

/** What is measured. Add new ones to {@link Operations}. */
interface Operation {
  String name();

  /** With how many clients, each in a row of its own; at most {@link World#CALLERS}. */
  List<Integer> clients();

  /** Its requests; the callers have just signed in. */
  Workload requests(int port, Callers callers);

  /** What it can't do without, besides answering at all. */
  default List<Floor> floors(BenchDatabase database, Callers callers) {
    return List.of();
  }

  /** A part of an operation's work, measured alone. */
  record Floor(String name, Workload workload) {
    static Floor sql(SqlWorkload sql) {
      return new Floor("its SQL over plain JDBC", sql);
    }
  }
}
