package dev.kontor.account.session;

import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.StepUp;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/** Lets signed-in users pass: see {@link Authenticated}. */
@Provider
@ApplicationScoped
@Authenticated
@Priority(Priorities.AUTHENTICATION)
public class AuthenticatedFilter implements ContainerRequestFilter {
  private final Callers lookup;
  private final RequestContext context;
  private final StepUp stepUp;
  private final ResourceInfo resource;

  AuthenticatedFilter(
      Callers lookup, RequestContext context, StepUp stepUp, ResourceInfo resource) {
    this.lookup = lookup;
    this.resource = resource;
    this.context = context;
    this.stepUp = stepUp;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    var who = method.getAnnotation(Authenticated.class);
    var token = lookup.token(request.getHeaderString("Authorization"));
    var found = who.justEndedToo() ? lookup.findEvenJustEnded(token) : lookup.find(token);
    context.identify(found.caller());
    if (method.isAnnotationPresent(FreshPassword.class)) {
      stepUp.requireFresh(found.caller());
    }
    if (!who.unprotectedToo()) {
      lookup.requireProtected(found);
    }
  }
}
