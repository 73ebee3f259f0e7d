package dev.kontor.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kontor.platform.idempotency.AnswerTable.Request;
import dev.kontor.platform.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The one transaction of a call that may be repeated: its effect, and the answer kept for it. */
@RequestScoped
public class KeyedWork {
  private final AnswerTable answers;
  private @Nullable Request request;

  KeyedWork(AnswerTable answers) {
    this.answers = answers;
  }

  void begin(Request begun) {
    request = begun;
  }

  /**
   * Does the work, or gives the answer that it got before. Nothing of what a refusal has written
   * stays, unless it says that it leaves a trace.
   */
  @SuppressWarnings("unchecked") // what was kept is the same answer, as JSON
  public <T> RestResponse<T> once(Callable<RestResponse<T>> work) {
    return (RestResponse<T>) run(work);
  }

  RestResponse<?> run(Callable<? extends RestResponse<?>> work) {
    return QuarkusTransaction.joiningExisting()
        .exceptionHandler(KeyedWork::endOf)
        .call(() -> request == null ? work.call() : answered(request, work));
  }

  private RestResponse<?> answered(Request keyed, Callable<? extends RestResponse<?>> work)
      throws Exception {
    var earlier = answers.find(keyed);
    if (earlier != null) {
      return earlier;
    }
    var answer = work.call();
    keepSuccess(keyed, answer);
    return answer;
  }

  private void keepSuccess(Request keyed, RestResponse<?> answer) throws JsonProcessingException {
    if (answer.getStatus() < 300) {
      answers.keep(keyed, answer);
    }
  }

  private static TransactionExceptionResult endOf(Throwable failure) {
    return failure instanceof DomainException refusal && refusal.leavesTrace()
        ? TransactionExceptionResult.COMMIT
        : TransactionExceptionResult.ROLLBACK;
  }
}
