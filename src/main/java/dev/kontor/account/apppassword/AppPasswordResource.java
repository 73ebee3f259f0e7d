package dev.kontor.account.apppassword;

import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The signed-in user's app passwords. */
@Path("/v1/me/app-passwords")
@Tag(name = "App passwords")
class AppPasswordResource {
  private final AppPasswordService passwords;
  private final RequestContext request;

  AppPasswordResource(AppPasswordService passwords, RequestContext request) {
    this.passwords = passwords;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listAppPasswords",
      summary = "List the own app passwords",
      description = "Newest first, fifty at most; the passwords themselves were shown once.")
  public AppPasswordsResponse list() {
    return passwords.list(request.caller().id());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "addAppPassword",
      summary = "Make an app password",
      description =
          "For a program that knows no second factor. It opens the named services and nothing else,"
              + " also where an organisation requires a second factor. Shown here only.")
  @Refuses("too-many-app-passwords")
  public AppPasswordAdded add(@NotNull @Valid AppPasswordRequest asked) {
    return passwords.add(request.caller().id(), asked);
  }

  @DELETE
  @Path("/{appPasswordId}")
  @Authenticated
  @ResponseStatus(204)
  @Operation(
      operationId = "removeAppPassword",
      summary = "Remove an app password",
      description =
          "Programs that use it get no new tokens; those that they have end, of which the services"
              + " learn at once.")
  public void remove(UUID appPasswordId) {
    passwords.remove(request.caller().id(), appPasswordId);
  }
}
