package dev.kontor.service.registration;

import dev.kontor.account.session.Callers;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.ServiceOnly;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Lets product services pass: see {@link ServiceOnly}. */
@Provider
@ApplicationScoped
@ServiceOnly
@Priority(Priorities.AUTHENTICATION)
public class ServiceFilter implements ContainerRequestFilter {
  private final Callers lookup;
  private final ServedProductQueries products;
  private final RequestContext context;

  ServiceFilter(Callers lookup, ServedProductQueries products, RequestContext context) {
    this.lookup = lookup;
    this.products = products;
    this.context = context;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var authorization = request.getHeaderString("Authorization");
    var credential = Callers.serviceCredential(authorization);
    if (credential.isEmpty()) {
      // Users may not know that there is something.
      context.identify(lookup.find(lookup.token(authorization)).caller());
      throw CommonProblem.NOT_FOUND.exception();
    }
    var service = products.find(credential.get()).orElseThrow(Callers::invalidToken);
    context.identify(service);
    var parameters = request.getUriInfo().getPathParameters();
    if (parameters.containsKey("productId") && !isServed(service, parameters)) {
      throw CommonProblem.NOT_FOUND.exception();
    }
  }

  private boolean isServed(Caller service, MultivaluedMap<String, String> parameters) {
    var organisationId = Ids.read(parameters.getFirst("organisationId"));
    var productId = Ids.read(parameters.getFirst("productId"));
    return organisationId.isPresent()
        && productId.isPresent()
        && products.includes(service.id(), organisationId.get(), productId.get());
  }
}
