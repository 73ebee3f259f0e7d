package dev.kontor.platform.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Speaks just enough SMTP to refuse mails in the ways that tests ask for. */
final class GrudgingMailServer implements Closeable {
  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

  private final ServerSocket socket;
  private final Thread serving = new Thread(this::serve, "grudging-mail-server");
  private final Predicate<String> refusesRecipient;
  private final int refusedLetters;
  private final List<Letter> letters = new CopyOnWriteArrayList<>();

  /** A letter as it came. */
  record Letter(String recipient, String messageId, boolean taken) {}

  /**
   * Starts it.
   *
   * @param refusesRecipient which addresses it doesn't know
   * @param refusedLetters how many letters it refuses once it has read them
   */
  GrudgingMailServer(int port, Predicate<String> refusesRecipient, int refusedLetters) {
    this.refusesRecipient = refusesRecipient;
    this.refusedLetters = refusedLetters;
    try {
      socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serving.start();
  }

  List<Letter> letters(String recipient) {
    return letters.stream().filter(each -> each.recipient().equals(recipient)).toList();
  }

  /** The port is free afterwards: it isn't while the thread still listens. */
  @Override
  public void close() {
    try {
      socket.close();
      serving.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        talk(client);
      } catch (IOException closedOrHungUp) {
        // the next one, or none any more
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    var recipient = "";
    say(client, "220 hello");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT TO:")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        say(client, refusesRecipient.test(recipient) ? "550 5.1.1 nobody here" : "250 ok");
      } else if (line.equals("DATA")) {
        say(client, "354 go on");
        say(client, judged(recipient, read(in)) ? "250 taken" : "451 4.3.0 not now");
      } else {
        say(client, line.equals("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private boolean judged(String recipient, String content) {
    var matcher = MESSAGE_ID.matcher(content);
    var taken = letters(recipient).size() >= refusedLetters;
    letters.add(new Letter(recipient, matcher.find() ? matcher.group(1) : "", taken));
    return taken;
  }

  private static String read(BufferedReader in) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = in.readLine(); !".".equals(line) && line != null; line = in.readLine()) {
      lines.add(line);
    }
    return String.join("\n", lines);
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }
}
