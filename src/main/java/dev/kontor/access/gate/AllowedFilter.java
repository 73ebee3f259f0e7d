package dev.kontor.access.gate;

import dev.kontor.account.session.Callers;
import dev.kontor.organisation.membership.MembershipProblem;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperationScope;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.ServiceCredentials;
import dev.kontor.platform.security.StepUp;
import dev.kontor.platform.security.TokenDoor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets members pass who hold the right that the operation needs, and services where they may call:
 * see {@link Allowed}.
 */
@Provider
@ApplicationScoped
@Allowed
@Priority(Priorities.AUTHENTICATION)
public class AllowedFilter implements ContainerRequestFilter {
  private static final UUID NOTHING = new UUID(0, 0);

  private final Callers lookup;
  private final StandingQueries standings;
  private final ServiceCredentials services;
  private final RequestContext context;
  private final StepUp stepUp;
  private final ResourceInfo resource;

  AllowedFilter(
      Callers lookup,
      StandingQueries standings,
      ServiceCredentials services,
      RequestContext context,
      StepUp stepUp,
      ResourceInfo resource) {
    this.lookup = lookup;
    this.standings = standings;
    this.services = services;
    this.context = context;
    this.stepUp = stepUp;
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    var allowed = method.getAnnotation(Allowed.class);
    var authorization = request.getHeaderString("Authorization");
    var credential = Callers.serviceCredential(authorization);
    if (allowed.services() && credential.isPresent()) {
      context.identify(services.find(credential.get()).orElseThrow(Callers::invalidToken));
      return;
    }
    var apiToken = Callers.apiToken(authorization);
    var found =
        apiToken.isPresent()
            ? byApiToken(method, apiToken.get(), request)
            : standings.find(
                lookup.token(authorization), organisationId(request), productId(request));
    var caller = found.caller().caller();
    context.identify(caller);
    if (found.isSuspended()) {
      throw MembershipProblem.MEMBERSHIP_SUSPENDED.exception();
    }
    if (method.isAnnotationPresent(FreshPassword.class)) {
      stepUp.requireFresh(caller);
    }
    if (!found.isMember()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    lookup.requireProtected(found.caller());
    if (productId(request) != null && !maySeeProduct(found)) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    requireRight(found, allowed.value());
    context.identify(caller.with(rights(method, caller, found.rights())));
  }

  /** What the scopes of an API token leave; all of it otherwise. */
  private static Set<Right> rights(Method method, Caller caller, Set<Right> held) {
    var token = caller.token();
    if (token == null) {
      return held;
    }
    TokenDoor.requireScope(method, token);
    return Scope.leave(held, token.scopes(), OperationScope.of(method).get(0));
  }

  private StandingQueries.Found byApiToken(
      Method method, String token, ContainerRequestContext request) {
    TokenDoor.requireOpen(method);
    return standings.findByApiToken(token, organisationId(request), productId(request));
  }

  private static boolean maySeeProduct(StandingQueries.Found found) {
    return found.isProductThere() && found.rights().contains(Right.SEE_PRODUCT);
  }

  private static void requireRight(StandingQueries.Found found, Right right) {
    if (found.rights().contains(right)) {
      return;
    }
    throw found.lockedRights().contains(right)
        ? MembershipProblem.PRODUCT_LOCKED.exception()
        : CommonProblem.NOT_ALLOWED.exception();
  }

  private static UUID organisationId(ContainerRequestContext request) {
    return id(request, "organisationId");
  }

  private static @Nullable UUID productId(ContainerRequestContext request) {
    return request.getUriInfo().getPathParameters().containsKey("productId")
        ? id(request, "productId")
        : null;
  }

  /** What isn't a UUID names nothing. */
  private static UUID id(ContainerRequestContext request, String parameter) {
    var text = String.valueOf(request.getUriInfo().getPathParameters().getFirst(parameter));
    return Ids.read(text).orElse(NOTHING);
  }
}
