package dev.kontor.account.session;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The signed-in user's sessions. */
@Path("/v1/me/sessions")
@Tag(name = "Me")
class SessionResource {
  private final SessionService sessions;
  private final RequestContext request;

  SessionResource(SessionService sessions, RequestContext request) {
    this.sessions = sessions;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listSessions",
      summary = "List the own sessions",
      description = "Open sessions with device and place, newest first.")
  public Page<SessionResponse> list(@Valid @BeanParam PageRequest page) {
    return sessions.list(request.caller(), page);
  }

  @DELETE
  @Authenticated
  @ResponseStatus(204)
  @Operation(
      operationId = "endOtherSessions",
      summary = "End all other sessions",
      description = "All but the caller's own end at once.")
  public void endOthers() {
    sessions.endOthers(request.caller());
  }

  @DELETE
  @Path("/{sessionId}")
  @Authenticated
  @ResponseStatus(204)
  @Operation(
      operationId = "endSession",
      summary = "End a session",
      description = "Its tokens are refused from the next request on.")
  public void end(UUID sessionId) {
    sessions.end(request.caller(), sessionId);
  }
}
