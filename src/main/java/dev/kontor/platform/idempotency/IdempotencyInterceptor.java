package dev.kontor.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.idempotency.AnswerTable.Request;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.CallLimits;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import dev.kontor.platform.security.Vault;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs a POST once per key: see {@link Idempotent}. After validation, around the service's work; a
 * repeat is looked up first, then limits are taken, each before the transaction that has the work.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotencyInterceptor {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

  private final HttpHeaders headers;
  private final UriInfo uri;
  private final RequestContext request;
  private final CallLimits limits;
  private final KeysInUse keys;
  private final AnswerTable answers;
  private final KeyedWork work;
  private final ResumableCall resumable;
  private final Vault vault;
  private final ObjectMapper json;

  IdempotencyInterceptor(
      HttpHeaders headers,
      UriInfo uri,
      RequestContext request,
      CallLimits limits,
      KeysInUse keys,
      AnswerTable answers,
      KeyedWork work,
      ResumableCall resumable,
      Vault vault,
      ObjectMapper json) {
    this.headers = headers;
    this.uri = uri;
    this.request = request;
    this.limits = limits;
    this.keys = keys;
    this.answers = answers;
    this.work = work;
    this.resumable = resumable;
    this.vault = vault;
    this.json = json;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext call) throws Exception {
    var key = headers.getHeaderString(HEADER);
    if (key == null) {
      if (how(call).required()) {
        throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED.exception();
      }
      takeLimit(call);
      return call.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw CommonProblem.IDEMPOTENCY_KEY_INVALID.exception();
    }
    var repeatable = new Request(request.caller().owner(), operation(call), keyed(key), hash(call));
    return keys.hold(repeatable, () -> keyed(repeatable, call));
  }

  private @Nullable Object keyed(Request repeatable, InvocationContext call) throws Exception {
    if (how(call).resumable()) {
      return resumed(repeatable, call);
    }
    if (how(call).beginsItself() || limit(call) != null) {
      var earlier = answers.find(repeatable);
      if (earlier == null) {
        earlier = answeredMeanwhile(repeatable, call);
      }
      if (earlier != null) {
        return earlier;
      }
    }
    work.begin(repeatable);
    return how(call).beginsItself()
        ? call.proceed()
        : work.run(() -> (RestResponse<?>) call.proceed());
  }

  /** The last one may have been taken by the same call on another instance, at this moment. */
  private @Nullable RestResponse<?> answeredMeanwhile(Request repeatable, InvocationContext call) {
    try {
      takeLimit(call);
      return null;
    } catch (DomainException tooMany) {
      var earlier = answers.find(repeatable);
      if (earlier == null) {
        throw tooMany;
      }
      return earlier;
    }
  }

  private RestResponse<?> resumed(Request repeatable, InvocationContext call) throws Exception {
    if (limit(call) != null && answers.findResource(repeatable) == null) {
      takeLimit(call);
    }
    resumable.begin(repeatable);
    var answer = (RestResponse<?>) call.proceed();
    if (resumable.isRepeat()) {
      answer.getHeaders().putSingle(AnswerTable.REPLAYED, "true");
    }
    return answer;
  }

  private void takeLimit(InvocationContext call) {
    var limit = limit(call);
    if (limit != null) {
      limits.take(limit, uri);
    }
  }

  /** A script's keys are other ones than those of the person for whom it calls. */
  private String keyed(String key) {
    var caller = request.caller();
    return caller.token() == null ? key : caller.line() + " " + key;
  }

  private static @Nullable Throttled limit(InvocationContext call) {
    return call.getMethod().getAnnotation(Throttled.class);
  }

  private static Idempotent how(InvocationContext call) {
    return call.getMethod().getAnnotation(Idempotent.class);
  }

  /** The operation's id in the contract, which stays when methods get other names. */
  private static String operation(InvocationContext call) {
    return call.getMethod().getAnnotation(Operation.class).operationId();
  }

  /** Path and body together: the same key for another thing is another request. */
  private byte[] hash(InvocationContext call) throws JsonProcessingException {
    return vault.keyedHash(json.writeValueAsBytes(call.getParameters()));
  }
}
