package dev.kontor.platform.http;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.RequestContext;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;

/** The features' refusals as problems in the caller's language. */
@Provider
public class DomainExceptionMapper extends ExceptionMapperBase<DomainException> {
  private final RequestContext request;
  private final RateLimits limits;

  @Inject
  DomainExceptionMapper(RequestContext request, RateLimits limits) {
    this.request = request;
    this.limits = limits;
  }

  @Override
  protected HttpProblem toProblem(DomainException refusal) {
    refusal.finish();
    return ProblemAnswers.of(limits.counted(refusal), request.language());
  }
}
