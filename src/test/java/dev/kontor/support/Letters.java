package dev.kontor.support;

import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Waits for mails where one of several is meant, whatever order they arrive in. */
@Singleton
public class Letters {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern TOKEN = Pattern.compile("[?]token=([A-Za-z0-9_-]+)");

  private final Mailbox mailbox;

  Letters(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /** The mails to an address, once there are that many. */
  public List<MimeMessage> await(String address, int count) {
    return await(
        count + " mails to " + address,
        () -> Optional.of(mailbox.of(address)).filter(mails -> mails.size() >= count));
  }

  /** The token of a link in a mail to an address that isn't one of those already known. */
  public String awaitTokenBeside(String address, String... known) {
    return await(
        "another link to " + address,
        () -> tokens(address).filter(token -> !List.of(known).contains(token)).findFirst());
  }

  private Stream<String> tokens(String address) {
    return mailbox.of(address).stream()
        .flatMap(mail -> TOKEN.matcher(Mailbox.text(mail)).results())
        .map((MatchResult match) -> match.group(1));
  }

  /** Waits until something is there. */
  public static <T> T await(String what, Supplier<Optional<T>> look) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(1_000_000);
    }
    throw new AssertionError("Not in time: " + what);
  }

  /** Waits until something is so. */
  public static void awaitThat(String what, BooleanSupplier isSo) {
    await(what, () -> isSo.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
