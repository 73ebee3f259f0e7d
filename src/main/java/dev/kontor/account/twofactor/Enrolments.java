package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.session.Sessions;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes factors up, in two steps: started, then proved within fifteen minutes. All who change a
 * user's factors wait for each other on the user's row.
 */
@ApplicationScoped
public class Enrolments {
  private final MethodRepository methods;
  private final RecoveryCodes recoveryCodes;
  private final List<SecondFactorType> types;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Event<Object> events;
  private final Bounds bounds;
  private final Ids ids;
  private final Clock clock;

  Enrolments(
      MethodRepository methods,
      RecoveryCodes recoveryCodes,
      @All List<SecondFactorType> types,
      Accounts accounts,
      Sessions sessions,
      Event<Object> events,
      Bounds bounds,
      Ids ids,
      Clock clock) {
    this.methods = methods;
    this.recoveryCodes = recoveryCodes;
    this.types = types;
    this.accounts = accounts;
    this.sessions = sessions;
    this.events = events;
    this.bounds = bounds;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Starts a factor; the caller keeps what belongs to its type in the same transaction.
   *
   * @param name how the user calls it
   * @param otherwise its name where they give none
   * @return the method's id
   * @throws dev.kontor.platform.problem.DomainException 409 {@code too-many-methods}
   */
  @Transactional
  public UUID start(UUID userId, String type, @Nullable String name, String otherwise) {
    var isNamed = name != null && !name.isBlank();
    return start(
        userId,
        type,
        isNamed ? Objects.requireNonNull(name) : otherwise,
        clock.instant().plus(Method.TIME_TO_PROVE));
  }

  /**
   * Starts a factor of an account to try things out with, in the running transaction.
   *
   * @param end until when it can be proved
   */
  @Transactional(TxType.MANDATORY)
  public UUID startSample(UUID userId, String type, String name, Instant end) {
    return start(userId, type, name, end);
  }

  private UUID start(UUID userId, String type, String name, Instant end) {
    accounts.lock(userId);
    var now = clock.instant();
    methods.delete("userId = ?1 and expiresAt <= ?2", userId, now);
    bounds.requireRoom(
        "second-factors-of-user",
        methods.count("userId", userId),
        TwoFactorProblem.TOO_MANY_METHODS);
    var method = new Method(ids.next(), userId, type, name, now, end);
    methods.persist(method);
    return method.id();
  }

  /** What a proof came to: the factor counts, or the proof is wrong; either is kept. */
  record Outcome(@Nullable Enrolled enrolled) {}

  /** Proves a started factor. */
  @Transactional
  Outcome confirm(Caller caller, UUID methodId, Proof proof) {
    accounts.lock(caller.id());
    var method =
        methods.lockOf(caller.id(), methodId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    method.requireOpen(clock.instant());
    var type =
        types.stream().filter(each -> each.type().equals(method.type())).findFirst().orElseThrow();
    return type.confirm(caller.id(), methodId, proof)
        ? new Outcome(proved(caller, method))
        : new Outcome(null);
  }

  /** Makes a started factor count, in the transaction in which it was proved. */
  @Transactional
  public Enrolled prove(Caller caller, UUID methodId) {
    accounts.lock(caller.id());
    return proved(
        caller,
        methods.lockOf(caller.id(), methodId).orElseThrow(CommonProblem.NOT_FOUND::exception));
  }

  /** Makes a started factor count that nobody has to prove: of accounts to try things out with. */
  @Transactional
  public void ready(UUID userId, UUID methodId) {
    accounts.lock(userId);
    var isFirst = methods.proved(userId).isEmpty();
    methods.lockOf(userId, methodId).orElseThrow().prove(clock.instant(), isFirst);
  }

  /** Notes that a factor was used without a challenge, and keeps it; false where there is none. */
  @Transactional
  public boolean used(UUID userId, UUID methodId) {
    var method = methods.lockOf(userId, methodId).filter(Method::isProved);
    method.ifPresent(each -> each.used(clock.instant()));
    return method.isPresent();
  }

  private Enrolled proved(Caller caller, Method method) {
    var isFirst = methods.proved(caller.id()).isEmpty();
    method.prove(clock.instant(), isFirst);
    var person = accounts.find(caller.id()).orElseThrow();
    events.fire(
        new SecondFactorAdded(
            person, FactorSubjects.method(method), method.type(), ids.reference()));
    if (!isFirst) {
      return new Enrolled(null);
    }
    // Whoever else is signed in did without it.
    sessions.endOthers(caller);
    return new Enrolled(recoveryCodes.renew(caller.id()));
  }
}
