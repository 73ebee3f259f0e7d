package dev.kontor.money.invoice.export;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files of invoices come in the format that was asked for; which of them {@code Accept} names
 * doesn't matter then.
 */
@Provider
@PreMatching
class ExportAcceptFilter implements ContainerRequestFilter {
  private static final Pattern FILES =
      Pattern.compile(".*/organisations/[^/]+/(?:invoices/export|invoice-exports/[^/]+/file)");

  private static final List<MediaType> FORMATS =
      Arrays.stream(ExportFormat.values())
          .map(each -> MediaType.valueOf(each.mediaType()))
          .toList();

  @Override
  public void filter(ContainerRequestContext request) {
    if (FILES.matcher(request.getUriInfo().getPath()).matches() && namesOne(request)) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }
  }

  private static boolean namesOne(ContainerRequestContext request) {
    return request.getAcceptableMediaTypes().stream()
        .anyMatch(each -> FORMATS.stream().anyMatch(each::isCompatible));
  }
}
