package dev.kontor.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.idempotency.AnswerStore.Request;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs a POST once per key: see {@link Idempotent}. After validation, around the service's work.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotencyInterceptor {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

  private final HttpHeaders headers;
  private final RequestContext request;
  private final AnswerStore answers;
  private final ResumableCall resumable;
  private final Vault vault;
  private final ObjectMapper json;

  IdempotencyInterceptor(
      HttpHeaders headers,
      RequestContext request,
      AnswerStore answers,
      ResumableCall resumable,
      Vault vault,
      ObjectMapper json) {
    this.headers = headers;
    this.request = request;
    this.answers = answers;
    this.resumable = resumable;
    this.vault = vault;
    this.json = json;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext call) throws Exception {
    var key = headers.getHeaderString(HEADER);
    if (key == null) {
      if (call.getMethod().getAnnotation(Idempotent.class).required()) {
        throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED.exception();
      }
      return call.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw CommonProblem.IDEMPOTENCY_KEY_INVALID.exception();
    }
    var repeatable = new Request(request.caller().id(), operation(call), key, hash(call));
    if (call.getMethod().getAnnotation(Idempotent.class).resumable()) {
      return resumed(repeatable, call);
    }
    return QuarkusTransaction.joiningExisting().call(() -> answered(repeatable, call));
  }

  private RestResponse<?> resumed(Request repeatable, InvocationContext call) throws Exception {
    resumable.begin(repeatable);
    var answer = (RestResponse<?>) call.proceed();
    if (resumable.isRepeat()) {
      answer.getHeaders().putSingle(AnswerStore.REPLAYED, "true");
    }
    return answer;
  }

  private RestResponse<?> answered(Request repeatable, InvocationContext call) throws Exception {
    var earlier = answers.find(repeatable);
    if (earlier != null) {
      return earlier;
    }
    var answer = (RestResponse<?>) call.proceed();
    if (answer.getStatus() < 300) {
      answers.keep(repeatable, answer);
    }
    return answer;
  }

  private static String operation(InvocationContext call) {
    var method = call.getMethod();
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** Path and body together: the same key for another thing is another request. */
  private byte[] hash(InvocationContext call) throws JsonProcessingException {
    return vault.keyedHash(json.writeValueAsBytes(call.getParameters()));
  }
}
