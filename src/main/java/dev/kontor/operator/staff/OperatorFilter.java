package dev.kontor.operator.staff;

import dev.kontor.account.session.AccessToken;
import dev.kontor.account.session.Callers;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.StepUp;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets operators pass: see {@link OperatorOnly}. Who is one is read on every request, in one
 * statement with the session.
 */
@Provider
@ApplicationScoped
@OperatorOnly
@Priority(Priorities.AUTHENTICATION)
public class OperatorFilter implements ContainerRequestFilter {
  private static final String CALLER =
      """
      select c.*, exists (select 1 from operator o where o.user_id = c.user_id) as is_operator
      from session_caller c where c.session_id = :sessionId""";

  private final Callers lookup;
  private final Jdbi jdbi;
  private final RequestContext context;
  private final StepUp stepUp;
  private final ResourceInfo resource;

  OperatorFilter(
      Callers lookup, Jdbi jdbi, RequestContext context, StepUp stepUp, ResourceInfo resource) {
    this.lookup = lookup;
    this.jdbi = jdbi;
    this.context = context;
    this.stepUp = stepUp;
    this.resource = resource;
  }

  private record Found(Callers.Found caller, boolean isOperator, boolean hasSecondFactor) {}

  @Override
  public void filter(ContainerRequestContext request) {
    var token = lookup.token(request.getHeaderString("Authorization"));
    var found = find(token);
    var caller = found.caller().caller();
    context.identify(caller);
    if (!found.isOperator()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    // The factor may be gone that the session was opened with.
    if (!caller.strong() || !found.hasSecondFactor()) {
      throw OperatorProblem.OPERATOR_SECOND_FACTOR_REQUIRED
          .exception()
          .with("enrolment", "/v1/me/two-factor");
    }
    if (resource.getResourceMethod().isAnnotationPresent(FreshPassword.class)) {
      stepUp.requireFresh(caller);
    }
    context.identify(caller.asOperator());
  }

  private Found find(AccessToken token) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(CALLER)
                    .bind("sessionId", token.sessionId())
                    .map(
                        (row, ctx) ->
                            new Found(
                                lookup.read(row, token),
                                row.getBoolean("is_operator"),
                                row.getBoolean("has_second_factor")))
                    .findOne())
        .orElseThrow(Callers::invalidToken);
  }
}
