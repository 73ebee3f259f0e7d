package dev.kontor.account.identity;

import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The networks from which accounts were used: those of their sessions, and until the address is
 * confirmed those of the first sign-ups. What strangers use up of an account's limits doesn't count
 * against them. The newest twenty of an account count, for half a year.
 */
@ApplicationScoped
public class KnownNetworks {
  private static final int MOST = 20;
  private static final int MOST_OF_NEWCOMERS = 5;
  private static final Duration REMEMBERED = Duration.ofDays(180);

  /**
   * Notes that a session is used, as a part of the statement that opens it; with {@code :userId},
   * {@code :network} and {@code :now}.
   */
  public static final String NOTE =
      """
      insert into known_network (user_id, network, seen_at) values (:userId, :network, :now)
      on conflict (user_id, network) do update set seen_at = excluded.seen_at""";

  private final Jdbi jdbi;
  private final RequestContext request;
  private final Clock clock;

  KnownNetworks(Jdbi jdbi, RequestContext request, Clock clock) {
    this.jdbi = jdbi;
    this.request = request;
    this.clock = clock;
  }

  /** Whether the account of an address was used from the caller's network. */
  public boolean isOf(String emailKey) {
    return isAmong("user_id in (select id from user_account where email_key = :account)", emailKey);
  }

  /** Whether a user's account was used from the caller's network. */
  public boolean isOf(UUID userId) {
    return isAmong("user_id = :account", userId);
  }

  private boolean isAmong(String condition, Object account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from (select network from known_network where %s
                                     order by seen_at desc, network limit :most) newest
                      where network = :network)"""
                        .formatted(condition))
                .bind("account", account)
                .bind("most", MOST)
                .bind("network", request.network())
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * Whether any account was used from the caller's network. What is answered by this tells nothing
   * of one account.
   */
  public boolean isAnybodys() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from known_network where network = :network)")
                .bind("network", request.network())
                .mapTo(Boolean.class)
                .one());
  }

  /** A session is used from the caller's network. */
  @Transactional
  public void note(UUID userId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(NOTE)
                .bind("userId", userId)
                .bind("network", request.network())
                .bind("now", clock.instant())
                .execute());
  }

  /** Anybody can sign up with an address: the first few count until it is confirmed. */
  void noteNewcomer(UUID userId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into known_network (user_id, network, seen_at)
                    select :user, :network, :now
                    where (select count(*) from known_network where user_id = :user) < :most
                    on conflict (user_id, network) do update set seen_at = excluded.seen_at""")
                .bind("user", userId)
                .bind("network", request.network())
                .bind("now", clock.instant())
                .bind("most", MOST_OF_NEWCOMERS)
                .execute());
  }

  /** Whoever signed up may have been another than who proved the address. */
  void forget(UUID userId) {
    jdbi.useHandle(handle -> handle.execute("delete from known_network where user_id = ?", userId));
  }

  /** Whoever else was in the account is a stranger from now on. */
  void secured(@Observes AccountSecured secured) {
    forget(secured.person().id());
    note(secured.person().id());
  }

  @Transactional
  void dropOld() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from known_network k using (
                      select user_id, network, row_number() over (
                        partition by user_id order by seen_at desc, network) as place
                      from known_network) ranked
                    where ranked.user_id = k.user_id and ranked.network = k.network
                      and (ranked.place > :most or k.seen_at < :before)""")
                .bind("most", MOST)
                .bind("before", clock.instant().minus(REMEMBERED))
                .execute());
  }
}
