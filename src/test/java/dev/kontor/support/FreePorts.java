package dev.kontor.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on which nobody listens. They lie below those that operating systems give to outgoing
 * connections, so that none of these takes one before its server has started; and each is told
 * once, so that no client's kept connection belongs to somebody who listened there before.
 */
public final class FreePorts {
  private static final int FIRST = 12_000;
  private static final int LAST = 32_000;
  private static final Set<Integer> TOLD = ConcurrentHashMap.newKeySet();

  private FreePorts() {}

  public static int next() {
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
    } while (!TOLD.add(port) || !isFree(port));
    return port;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
