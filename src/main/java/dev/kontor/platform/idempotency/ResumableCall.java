package dev.kontor.platform.idempotency;

import dev.kontor.platform.idempotency.AnswerTable.Request;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call whose work takes several transactions. The first one asks for an earlier result, and else
 * notes what it makes; so a repeat, also after a crash between the transactions, finds it.
 */
@RequestScoped
public class ResumableCall {
  private final AnswerTable answers;
  private @Nullable Request request;
  private boolean isRepeat;

  ResumableCall(AnswerTable answers) {
    this.answers = answers;
  }

  void begin(Request begun) {
    request = begun;
  }

  boolean isRepeat() {
    return isRepeat;
  }

  /**
   * What the same call made before, where it carries a key; in the transaction that would make it.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code idempotency-key-in-use} while
   *     another one is making it, 422 {@code idempotency-key-reused} where that asks for something
   *     else
   */
  public Optional<UUID> earlier() {
    var found = Optional.ofNullable(request).map(answers::findResource);
    isRepeat = found.isPresent();
    return found;
  }

  /**
   * Lets a call pass that carries a key, for those that need one only for some of what they do.
   *
   * @throws dev.kontor.platform.problem.DomainException 400 {@code idempotency-key-required}
   */
  public void requireKey() {
    if (request == null) {
      throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED.exception();
    }
  }

  /** Notes what is made, in the transaction that makes it. */
  public void made(UUID id) {
    if (request != null) {
      answers.keepResource(request, id);
    }
  }
}
