package dev.kontor.platform.page;

import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the service is, and where to read about it, for whoever opens its bare address. */
@Path("/")
class FrontPageResource {
  private final Template template;
  private final Pages pages;
  private final RequestContext request;

  FrontPageResource(
      @Location("page/front.html") Template template, Pages pages, RequestContext request) {
    this.template = template;
    this.pages = pages;
    this.request = request;
  }

  /** What the template shows. */
  record Content(String text, List<Entry> links) {}

  record Entry(String address, String name) {}

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(operationId = "showFrontPage", hidden = true)
  public RestResponse<Object> show(@Context HttpHeaders headers) {
    var addresses = FrontPage.ADDRESSES;
    if (!AcceptedForm.isPage(headers.getRequestHeader(HttpHeaders.ACCEPT))) {
      return ResponseBuilder.<Object>ok(addresses, MediaType.APPLICATION_JSON)
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
          .build();
    }
    var links =
        List.of(
            new Entry(addresses.swaggerUi(), text("swagger-ui")),
            new Entry(addresses.contract(), text("contract")),
            new Entry(addresses.problems(), text("problems")));
    var content = new Content(text("text"), links);
    return pages.answer(request.language(), text("title"), template.data("page", content));
  }

  private String text(String key) {
    return Texts.text(request.language(), "page", "front." + key);
  }
}
