package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/**
 * A body has one type: the framework lets a range such as {@code application/*} stand for any type
 * that an operation takes. JSON has one encoding, UTF-8 (RFC 8259); of who announces another, it
 * isn't guessed which of the two is meant.
 */
@Provider
@Priority(ContentTypes.BEFORE_AUTHENTICATION)
public class ContentTypes implements ContainerRequestFilter {
  static final int BEFORE_AUTHENTICATION = Priorities.AUTHENTICATION - 100;

  private final ResourceInfo resource;

  ContentTypes(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if ((isCompressed(request) || !isReadable(request)) && takesBody()) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.exception();
    }
  }

  /** Nobody would unpack it, and it would be read as it came. */
  private static boolean isCompressed(ContainerRequestContext request) {
    var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    return encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity");
  }

  private static boolean isReadable(ContainerRequestContext request) {
    try {
      var type = request.getMediaType();
      return type == null || !isRange(type) && !isOtherEncoding(type);
    } catch (IllegalArgumentException notAType) {
      return false;
    }
  }

  private static boolean isRange(MediaType type) {
    return type.getType().contains("*") || type.getSubtype().contains("*");
  }

  private static boolean isOtherEncoding(MediaType type) {
    var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    return type.getSubtype().endsWith("json")
        && charset != null
        && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
  }

  private boolean takesBody() {
    return resource.getResourceMethod().isAnnotationPresent(Consumes.class)
        || resource.getResourceClass().isAnnotationPresent(Consumes.class);
  }
}
