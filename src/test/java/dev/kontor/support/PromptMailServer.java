package dev.kontor.support;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * A mail server that sends each line of its answers at once. It greets in two lines, the second of
 * which would wait for the acknowledgement of the first otherwise: 40 ms for each mail.
 */
final class PromptMailServer extends GreenMail {
  PromptMailServer(ServerSetup setup) {
    super(setup);
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    return Map.of(setups[0].getProtocol(), new PromptSmtp(setups[0], managers));
  }

  private static final class PromptSmtp extends SmtpServer {
    PromptSmtp(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
      client.setTcpNoDelay(true);
      super.handleClientSocket(client);
    }
  }
}
