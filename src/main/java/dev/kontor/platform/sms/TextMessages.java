package dev.kontor.platform.sms;

import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.RequestContext.Limited;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.security.ThrottleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends text messages: whatever they are for, at most one a minute and ten a day for a user, and
 * for a number, in any minute and any day. Of a user's ten, strangers can use up a part only. Every
 * message has to be allowed before it can be sent; one that isn't sent counts all the same.
 */
@ApplicationScoped
public class TextMessages {
  private static final String MINUTE = "text-message-minute";
  private static final String DAY = "text-message-day";
  private static final String DAY_OF_STRANGERS = "text-message-day-strangers";

  private final SentMessageTable sent;
  private final Gateway gateway;
  private final ThrottleConfig config;
  private final RequestContext request;
  private final Clock clock;

  TextMessages(
      SentMessageTable sent,
      Gateway gateway,
      ThrottleConfig config,
      RequestContext request,
      Clock clock) {
    this.sent = sent;
    this.gateway = gateway;
    this.config = config;
    this.request = request;
    this.clock = clock;
  }

  /** A message that may be sent, once; called without a transaction. */
  public final class Allowed {
    private final String e164;

    private Allowed(String e164) {
      this.e164 = e164;
    }

    /**
     * Hands it over.
     *
     * @throws dev.kontor.platform.problem.DomainException 503 {@code text-message-not-sent}
     */
    public void send(String text) {
      gateway.send(e164, text);
    }
  }

  private record Rule(String limit, String key) {}

  /**
   * Takes one message of what a user and a number may have.
   *
   * @param isKnown whether the account was used from where the message is asked for
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  @Transactional
  public Allowed allow(UUID userId, String e164, boolean isKnown) {
    var wait = take(userId, e164, isKnown);
    if (wait.isPresent()) {
      throw Throttle.tooMany(wait.get().toNanos());
    }
    return new Allowed(e164);
  }

  /** The same where nobody is to be told that there is none. */
  @Transactional
  public Optional<Allowed> allowQuietly(UUID userId, String e164, boolean isKnown) {
    return take(userId, e164, isKnown).isPresent()
        ? Optional.empty()
        : Optional.of(new Allowed(e164));
  }

  /** Takes one, or tells how long it takes until there is one. */
  private Optional<Duration> take(UUID userId, String e164, boolean isKnown) {
    var user = "user " + userId;
    var number = "number " + e164;
    var strangers = "strangers for " + userId;
    var keys = new ArrayList<>(List.of(user, number));
    var rules =
        new ArrayList<>(
            List.of(
                new Rule(MINUTE, user),
                new Rule(MINUTE, number),
                new Rule(DAY, user),
                new Rule(DAY, number)));
    if (!isKnown) {
      keys.add(strangers);
      rules.add(new Rule(DAY_OF_STRANGERS, strangers));
    }
    var now = clock.instant();
    sent.lock(keys);
    var wait =
        rules.stream()
            .map(rule -> wait(rule, now))
            .filter(each -> each.compareTo(Duration.ZERO) > 0)
            .max(Duration::compareTo);
    if (wait.isEmpty()) {
      keys.forEach(key -> sent.add(key, now));
    }
    return wait;
  }

  /** How long it takes until a rule allows another message; zero where it does now. */
  private Duration wait(Rule rule, Instant now) {
    var limit = limit(rule.limit());
    var newest = sent.since(rule.key(), now.minus(limit.period()), limit.count());
    request.limitedBy(
        new Limited(
            rule.limit(),
            limit.count(),
            limit.period().toSeconds(),
            Math.max(0, limit.count() - newest.size() - 1),
            limit.period().toSeconds()));
    return newest.size() < limit.count()
        ? Duration.ZERO
        : Duration.between(now, newest.get(newest.size() - 1).plus(limit.period()));
  }

  private ThrottleConfig.Limit limit(String name) {
    var limit = config.shared().get(name);
    if (limit == null) {
      throw new IllegalArgumentException("No limit is configured for " + name);
    }
    return limit;
  }
}
