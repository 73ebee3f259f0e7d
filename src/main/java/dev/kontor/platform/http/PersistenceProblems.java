package dev.kontor.platform.http;

import dev.kontor.platform.database.Outage;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.RequestContext;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Two did at the same moment what only one may, and the database stopped the second: a version that
 * moved on, a unique constraint, a deadlock that it broke up. Nothing was written. Who waited too
 * long for another is no conflict: {@link ProblemTexts} tells it.
 */
@Singleton
class PersistenceProblems {
  private static final Logger LOG = Logger.getLogger(PersistenceProblems.class);

  private final RequestContext request;

  PersistenceProblems(RequestContext request) {
    this.request = request;
  }

  @ServerExceptionMapper(OptimisticLockException.class)
  public Response stale(OptimisticLockException exception, UriInfo uri, HttpHeaders headers) {
    var hasCondition = headers.getHeaderString("If-Match") != null;
    var type = hasCondition ? CommonProblem.STALE_VERSION : CommonProblem.CONFLICTING_STATE;
    return answer(type, exception, uri);
  }

  @ServerExceptionMapper({
    ConstraintViolationException.class,
    LockAcquisitionException.class,
    PessimisticLockException.class
  })
  public Response conflict(RuntimeException exception, UriInfo uri) {
    if (!Outage.isBehind(exception)) {
      LOG.infof("The database refused a conflicting write: %s", exception.getMessage());
    }
    return answer(CommonProblem.CONFLICTING_STATE, exception, uri);
  }

  private Response answer(CommonProblem type, RuntimeException exception, UriInfo uri) {
    return ExceptionMapperBase.postProcessorsRegistry
        .applyPostProcessing(
            ProblemAnswers.of(type, request.language()), ProblemContext.of(exception, uri))
        .toResponse();
  }
}
