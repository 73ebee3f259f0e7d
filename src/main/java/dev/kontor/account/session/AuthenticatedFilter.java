package dev.kontor.account.session;

import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets signed-in users pass: see {@link Authenticated}. */
@Provider
@ApplicationScoped
@Authenticated
@Priority(Priorities.AUTHENTICATION)
public class AuthenticatedFilter implements ContainerRequestFilter {
  private final Callers lookup;
  private final ApiTokenCallers apiTokens;
  private final RequestContext context;
  private final StepUp stepUp;
  private final ResourceInfo resource;

  AuthenticatedFilter(
      Callers lookup,
      ApiTokenCallers apiTokens,
      RequestContext context,
      StepUp stepUp,
      ResourceInfo resource) {
    this.lookup = lookup;
    this.apiTokens = apiTokens;
    this.resource = resource;
    this.context = context;
    this.stepUp = stepUp;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    var who = method.getAnnotation(Authenticated.class);
    var authorization = request.getHeaderString("Authorization");
    var apiToken = Callers.apiToken(authorization);
    var found =
        apiToken.isPresent()
            ? byApiToken(method, apiToken.get())
            : bySession(method, authorization);
    if (!who.unprotectedToo()) {
      lookup.requireProtected(found);
    }
  }

  private Callers.Found bySession(Method method, @Nullable String authorization) {
    var token = lookup.token(authorization);
    var found =
        method.getAnnotation(Authenticated.class).justEndedToo()
            ? lookup.findEvenJustEnded(token)
            : lookup.find(token);
    context.identify(found.caller());
    if (method.isAnnotationPresent(FreshPassword.class)) {
      stepUp.requireFresh(found.caller());
    }
    return found;
  }

  private Callers.Found byApiToken(Method method, String token) {
    TokenDoor.requireOpen(method);
    var found = apiTokens.find(token, method.getAnnotation(Authenticated.class).elsewhereToo());
    context.identify(found.caller());
    TokenDoor.requireScope(method, Objects.requireNonNull(found.caller().token()));
    return found;
  }
}
