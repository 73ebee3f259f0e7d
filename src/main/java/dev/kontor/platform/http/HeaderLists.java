package dev.kontor.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** A list may be sent on several lines (RFC 9110, 5.3): the framework gives the first one only. */
@Provider
@Priority(Priorities.USER)
public class HeaderLists implements ContainerRequestFilter {
  private static final String IF_MATCH = "If-Match";

  @Override
  public void filter(ContainerRequestContext request) {
    var lines = request.getHeaders().get(IF_MATCH);
    if (lines != null && lines.size() > 1) {
      request.getHeaders().put(IF_MATCH, List.of(String.join(", ", lines)));
    }
  }
}
