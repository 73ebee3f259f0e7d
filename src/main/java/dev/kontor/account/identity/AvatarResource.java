package dev.kontor.account.identity;

import dev.kontor.platform.http.BodyLimits;
import dev.kontor.platform.image.PictureQueue;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The signed-in user's picture. */
@Path("/v1/me/avatar")
@Tag(name = "Me")
class AvatarResource {
  private final AvatarService avatars;
  private final RequestContext request;

  AvatarResource(AvatarService avatars, RequestContext request) {
    this.avatars = avatars;
    this.request = request;
  }

  @GET
  @Authenticated(unprotectedToo = true)
  @Produces({"image/png", "image/jpeg"})
  @Operation(
      operationId = "getAvatar",
      summary = "Read the own picture",
      description = "PNG or JPEG, at most 1024 px a side. `If-None-Match` is understood.")
  @Refuses({"not-found", "stale-version", "malformed-request"})
  public Response get(@Context HttpHeaders http) {
    return avatars.get(request.caller().id()).answer(http);
  }

  @PUT
  @Authenticated
  @Throttled("picture-network")
  @Consumes({"image/png", "image/jpeg", "image/webp"})
  @ResponseStatus(204)
  @Operation(
      operationId = "putAvatar",
      summary = "Put up a picture of oneself",
      description =
          "PNG, JPEG or WebP up to "
              + BodyLimits.LARGEST_PICTURE
              + ". It is decoded and stored anew, without metadata, at most"
              + " 1024 px a side.")
  @Refuses({"avatar-unreadable", "avatar-too-many-pixels"})
  public void put(@NotNull byte[] upload) {
    var picture =
        PictureQueue.decode(
            upload, IdentityProblem.AVATAR_UNREADABLE, IdentityProblem.AVATAR_TOO_MANY_PIXELS);
    avatars.put(request.caller().id(), picture);
  }

  @DELETE
  @Authenticated
  @ResponseStatus(204)
  @Operation(
      operationId = "removeAvatar",
      summary = "Take the own picture down",
      description = "Answers 404 where there is none.")
  @Refuses("not-found")
  public void remove() {
    avatars.remove(request.caller().id());
  }
}
