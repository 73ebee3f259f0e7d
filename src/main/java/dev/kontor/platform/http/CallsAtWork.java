package dev.kontor.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Lets {@link CallsAtOnce} know when the work on a call ends, whether its client is there or not.
 */
@Provider
@PreMatching
public class CallsAtWork implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    var served =
        (ResteasyReactiveRequestContext)
            ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
    var turn = CallsAtOnce.of(served.unwrap(RoutingContext.class));
    if (turn != null) {
      turn.serve();
      served.registerCompletionCallback(failure -> turn.giveWay());
    }
  }
}
