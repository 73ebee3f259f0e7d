package dev.kontor.operator.directory;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What operators see of users and organisations. */
@Path("/v1/operator")
@Tag(name = "Operators")
class OperatorDirectoryResource {
  private final DirectoryService directory;

  OperatorDirectoryResource(DirectoryService directory) {
    this.directory = directory;
  }

  @GET
  @Path("/users")
  @OperatorOnly
  @Operation(
      operationId = "listUsers",
      summary = "Find users",
      description = "In the order in which they signed up.")
  public Page<UserItem> users(
      @Parameter(description = "A part of the name or address, or the whole id", example = "kell")
          @QueryParam("q")
          @Size(max = 100)
          @Nullable String text,
      @Valid @BeanParam PageRequest page) {
    return directory.users(text, page);
  }

  @GET
  @Path("/users/{userId}")
  @OperatorOnly
  @Operation(
      operationId = "getUser",
      summary = "Look at a user",
      description =
          "Profile, blocks, types of second factors, memberships; no secrets. It stands in the"
              + " user's activity that an operator looked.")
  public UserView user(UUID userId) {
    return directory.look(userId);
  }

  @GET
  @Path("/organisations")
  @OperatorOnly
  @Operation(
      operationId = "findOrganisations",
      summary = "Find organisations",
      description = "In the order in which they were made.")
  public Page<OrganisationItem> organisations(
      @Parameter(description = "A part of the name, or the whole id", example = "alpen")
          @QueryParam("q")
          @Size(max = 100)
          @Nullable String text,
      @Valid @BeanParam PageRequest page) {
    return directory.organisations(text, page);
  }
}
