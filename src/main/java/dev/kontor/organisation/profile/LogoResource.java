package dev.kontor.organisation.profile;

import dev.kontor.platform.http.BodyLimits;
import dev.kontor.platform.image.PictureQueue;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** An organisation's logo (ORG-4). */
@Path("/v1/organisations/{organisationId}/logo")
@Tag(name = "Organisations")
class LogoResource {
  private final LogoService logos;

  LogoResource(LogoService logos) {
    this.logos = logos;
  }

  @GET
  @Allowed(Right.SEE_ORGANISATION)
  @Produces({"image/png", "image/jpeg"})
  @Operation(
      operationId = "getLogo",
      summary = "Read the logo",
      description = "PNG or JPEG, at most 1024 px a side. `If-None-Match` is understood.")
  @Refuses({"stale-version", "malformed-request"})
  public Response get(UUID organisationId, @Context HttpHeaders http) {
    return logos.get(organisationId).answer(http);
  }

  @PUT
  @Allowed(Right.EDIT_ORGANISATION)
  @Throttled("picture-network")
  @Consumes({"image/png", "image/jpeg", "image/webp"})
  @ResponseStatus(204)
  @Operation(
      operationId = "putLogo",
      summary = "Put up a logo",
      description =
          "PNG, JPEG or WebP up to "
              + BodyLimits.LARGEST_PICTURE
              + ". It is decoded and stored anew, without metadata, at most"
              + " 1024 px a side. For legal representatives.")
  @Refuses({"picture-unreadable", "picture-too-many-pixels"})
  public void put(UUID organisationId, @NotNull byte[] upload) {
    var picture =
        PictureQueue.decode(
            upload,
            OrganisationProblem.PICTURE_UNREADABLE,
            OrganisationProblem.PICTURE_TOO_MANY_PIXELS);
    logos.put(organisationId, picture);
  }

  @DELETE
  @Allowed(Right.EDIT_ORGANISATION)
  @ResponseStatus(204)
  @Operation(
      operationId = "removeLogo",
      summary = "Take the logo down",
      description = "Answers 404 where there is none. For legal representatives.")
  public void remove(UUID organisationId) {
    logos.remove(organisationId);
  }
}
