package dev.kontor.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says where a list goes on: {@code Link: <…>; rel="next"} (RFC 8288). */
@Provider
public class NextLink implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Paged page && page.next() != null) {
      var next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("after", page.next())
              .build();
      var target = next.getRawPath() + "?" + next.getRawQuery();
      response.getHeaders().add("Link", "<" + target + ">; rel=\"next\"");
    }
  }
}
