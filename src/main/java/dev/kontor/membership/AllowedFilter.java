package dev.kontor.membership;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.StepUp;
import dev.kontor.session.AccessToken;
import dev.kontor.session.CallerLookup;
import dev.kontor.session.SessionProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lets members pass who hold the right that the operation needs: see {@link Allowed}. Session,
 * user, membership and role are read on every request, in one statement, so that a change counts
 * from the next request on.
 */
@Provider
@ApplicationScoped
@Allowed
@Priority(Priorities.AUTHENTICATION)
public class AllowedFilter implements ContainerRequestFilter {
  private static final String CALLER_AND_ROLE =
      """
      select c.*, m.role, m.accounting, m.suspended_channels is not null as is_suspended
      from session_caller c
      left join membership m on m.user_id = c.user_id and m.organisation_id = :organisationId
      where c.session_id = :sessionId""";

  private static final UUID NO_ORGANISATION = new UUID(0, 0);

  private final CallerLookup lookup;
  private final Jdbi jdbi;
  private final RequestContext context;
  private final StepUp stepUp;
  private final ResourceInfo resource;

  AllowedFilter(
      CallerLookup lookup,
      Jdbi jdbi,
      RequestContext context,
      StepUp stepUp,
      ResourceInfo resource) {
    this.lookup = lookup;
    this.jdbi = jdbi;
    this.context = context;
    this.stepUp = stepUp;
    this.resource = resource;
  }

  private record Found(
      CallerLookup.Found caller, @Nullable Set<Right> rights, boolean isSuspended) {}

  @Override
  public void filter(ContainerRequestContext request) {
    var token = lookup.token(request.getHeaderString("Authorization"));
    var found = find(token, organisationId(request));
    var caller = found.caller().caller();
    context.identify(caller);
    if (found.isSuspended()) {
      throw MembershipProblem.MEMBERSHIP_SUSPENDED.exception();
    }
    var method = resource.getResourceMethod();
    if (method.isAnnotationPresent(FreshPassword.class)) {
      stepUp.requireFresh(caller);
    }
    if (found.rights() == null) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    lookup.requireProtected(found.caller());
    if (!found.caller().confirmed()) {
      throw SessionProblem.EMAIL_NOT_CONFIRMED.exception();
    }
    if (!found.rights().contains(method.getAnnotation(Allowed.class).value())) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
    context.identify(caller.with(found.rights()));
  }

  private Found find(AccessToken token, UUID organisationId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(CALLER_AND_ROLE)
                    .bind("organisationId", organisationId)
                    .bind("sessionId", token.sessionId())
                    .map(
                        (row, ctx) ->
                            new Found(
                                lookup.read(row, token),
                                rights(row),
                                row.getBoolean("is_suspended")))
                    .findOne())
        .orElseThrow(CallerLookup::invalidToken);
  }

  private static @Nullable Set<Right> rights(ResultSet row) throws SQLException {
    var role = row.getString("role");
    return role == null ? null : Role.of(role).orElseThrow().rights(row.getBoolean("accounting"));
  }

  /** What isn't a UUID names no organisation. */
  private static UUID organisationId(ContainerRequestContext request) {
    var text = String.valueOf(request.getUriInfo().getPathParameters().getFirst("organisationId"));
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return NO_ORGANISATION;
    }
  }
}
