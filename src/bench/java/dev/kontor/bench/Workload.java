package dev.kontor.bench;

/** What clients do again and again. */
interface Workload {
  /** A new client; they are numbered from 0, and each has a connection of its own. */
  Client client(int number) throws Exception;

  /** One client, used by one thread. */
  interface Client extends AutoCloseable {
    /** Does it once; tells whether it went as expected. */
    boolean run() throws Exception;

    @Override
    default void close() throws Exception {}
  }
}
