package dev.kontor.account.session;

/** Knows who calls with an API token; given by the feature that has them. */
public interface ApiTokenCallers {
  /**
   * The caller of a token, in one statement.
   *
   * @param elsewhereToo whether it doesn't matter from where
   * @throws dev.kontor.platform.problem.DomainException 401 where it is none that is good at this
   *     moment; 403 {@code network-not-allowed} from elsewhere than it may be used
   */
  Callers.Found find(String token, boolean elsewhereToo);
}
