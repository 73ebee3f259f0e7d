package dev.kontor.account.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the types of factors ask of challenges that are answered on another way. */
@ApplicationScoped
public class OpenChallenges {
  private final EntityManager entities;
  private final Clock clock;

  OpenChallenges(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * A challenge and how it stands.
   *
   * @param isOpen whether it can still be met
   * @param isDenied whether the user said that it isn't theirs
   */
  public record Seen(ChallengeView view, boolean isOpen, boolean isDenied) {}

  /**
   * The challenge that a token belongs to.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 {@code challenge-unknown}
   */
  @Transactional
  public Seen find(UUID id, String token) {
    return Optional.ofNullable(entities.find(Challenge.class, id))
        .filter(each -> each.isOf(token))
        .map(this::seen)
        .orElseThrow(TwoFactorProblem.CHALLENGE_UNKNOWN::exception);
  }

  /** A challenge, locked before what hangs on it: whoever meets it does so in this order. */
  @Transactional
  public Optional<Seen> lock(UUID id) {
    return Optional.ofNullable(locked(id)).map(this::seen);
  }

  /** Ends a challenge that isn't the user's, in the running transaction. */
  @Transactional
  public void deny(UUID id) {
    Optional.ofNullable(locked(id)).ifPresent(each -> each.deny(clock.instant()));
  }

  private @Nullable Challenge locked(UUID id) {
    return entities.find(Challenge.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Seen seen(Challenge challenge) {
    return new Seen(challenge.view(), challenge.isOpen(clock.instant()), challenge.isDenied());
  }
}
