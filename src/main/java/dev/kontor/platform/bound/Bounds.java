package dev.kontor.platform.bound;

import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps what people make without end from growing without end, so that lists, answers and the work
 * of each call stay small. Who counts does so under a lock that all who make one more wait for:
 * that of the owner's row, or {@link #hold}.
 */
@Singleton
public class Bounds {
  private final BoundsConfig config;
  private final Jdbi jdbi;

  Bounds(BoundsConfig config, Jdbi jdbi) {
    this.config = config;
    this.jdbi = jdbi;
  }

  /** The configured bound of a name. */
  public int of(String name) {
    var most = config.most().get(name);
    if (most == null) {
      throw new IllegalArgumentException("No bound is configured for " + name);
    }
    return most;
  }

  /**
   * Lets one more pass.
   *
   * @param present how many there are
   * @throws dev.kontor.platform.problem.DomainException the refusal, with the bound in its detail,
   *     and as {@code most}
   */
  public void requireRoom(String name, long present, ProblemType refusal) {
    var most = of(name);
    if (present >= most) {
      throw refusal.exception(Integer.toString(most)).with("most", most);
    }
  }

  /**
   * Lets all wait for each other, until the transaction ends, who count the same things of the same
   * owner.
   */
  public void hold(String name, Object owner) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", name + " " + owner)
                .mapTo(String.class)
                .one());
  }
}
