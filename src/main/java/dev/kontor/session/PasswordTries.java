package dev.kontor.session;

import dev.kontor.identity.Person;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Slows down tries of an account's password, and lets its owner know of wrong ones. */
@Singleton
public class PasswordTries {
  /** Of one network, so that a stranger elsewhere doesn't use up the owner's tries. */
  private static final String BY_ACCOUNT = "password-account";

  private static final String OF_ALL_NETWORKS = "password-account-total";

  private final Throttle throttle;
  private final RequestContext request;
  private final RefusedSignIns refusals;

  PasswordTries(Throttle throttle, RequestContext request, RefusedSignIns refusals) {
    this.throttle = throttle;
    this.request = request;
    this.refusals = refusals;
  }

  /**
   * Takes a try.
   *
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  public void take(String account) {
    // The network's own limit first: what it refuses doesn't count against the owner.
    throttle.take(BY_ACCOUNT, account + " " + request.network());
    throttle.take(OF_ALL_NETWORKS, account);
  }

  /** Gives it back: the password was right. */
  public void giveBack(String account) {
    throttle.giveBack(OF_ALL_NETWORKS, account);
    throttle.giveBack(BY_ACCOUNT, account + " " + request.network());
  }

  /** Notes a wrong one, with equal work whether somebody has the address or not. */
  public void refused(Optional<Person> person) {
    refusals.note(person);
  }
}
