package dev.kontor.bench;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Requests to the service.
 *
 * @param expectedStatus every other answer is an error
 * @param requests what the client of a number sends, one after the other
 */
record HttpWorkload(int port, int expectedStatus, IntFunction<Supplier<byte[]>> requests)
    implements Workload {

  @Override
  public Client client(int number) throws Exception {
    var connection = new HttpConnection(port);
    var next = requests.apply(number);
    return new Client() {
      @Override
      public boolean run() throws Exception {
        return connection.exchange(next.get()).status() == expectedStatus;
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }
}
