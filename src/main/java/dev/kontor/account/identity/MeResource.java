package dev.kontor.account.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.account.password.PasswordProblem;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The signed-in user's own account. */
@Path("/v1/me")
@Tag(name = "Me")
class MeResource {
  private final ProfileService profiles;
  private final PasswordService passwords;
  private final RequestContext request;
  private final Throttle throttle;
  private final AccountClosing closing;

  MeResource(
      ProfileService profiles,
      PasswordService passwords,
      AccountClosing closing,
      RequestContext request,
      Throttle throttle) {
    this.profiles = profiles;
    this.passwords = passwords;
    this.request = request;
    this.throttle = throttle;
    this.closing = closing;
  }

  @GET
  @Authenticated(scope = Scope.ACCOUNT_READ, unprotectedToo = true)
  @Operation(
      operationId = "getMe",
      summary = "Read the own profile",
      description = "The signed-in user, with the version in `ETag`.")
  public RestResponse<UserResponse> get() {
    return profiles.get(request.caller().id()).ok();
  }

  @PATCH
  @Authenticated
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editMe",
      summary = "Edit the own profile",
      description =
          "A JSON Merge Patch: absent members stay, null empties those that may be empty. The"
              + " language is that of all mails; country and time zone are the defaults of documents.")
  @Refuses({
    "language-unknown",
    "country-unknown",
    "time-zone-unknown",
    "default-organisation-unknown"
  })
  public RestResponse<UserResponse> edit(
      @RequestBody(content = @Content(schema = @Schema(implementation = ProfileDetails.class)))
          @NotNull
          JsonNode patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return profiles.edit(request.caller().id(), patch, IfMatch.orMissing(ifMatch)).ok();
  }

  @DELETE
  @Authenticated
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "closeAccount",
      summary = "Close the own account",
      description =
          "Nobody signs in to it from now on. For 30 days a mailed link takes it back; then the"
              + " memberships end and personal data is erased (`/v1/me/deletion` tells what), and"
              + " the address is free. Not for the last legal representative of an organisation.")
  @Refuses({"account-represents-organisations", "operator-account"})
  public void close() {
    closing.close(request.caller().id());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/password")
  @Authenticated
  @FreshPassword
  @Throttled("password-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "changePassword",
      summary = "Change the own password",
      description =
          "Takes the present password and the new one, ends every other session, and mails a"
              + " notice. Where a mail service has a mailbox of the account's own address, it has"
              + " to be said whether that follows the new password or keeps its own.")
  @Refuses({
    "password-wrong",
    "password-too-weak",
    "password-unchanged",
    "mailbox-decision-missing",
    "mailbox-unknown"
  })
  public void changePassword(@NotNull @Valid ChangePasswordRequest change) {
    var account = request.caller().id() + " " + request.network();
    throttle.take("password-account", account);
    var isWrong = true;
    try {
      passwords.change(request.caller().id(), change);
      isWrong = false;
    } catch (DomainException refusal) {
      isWrong = refusal.type() == PasswordProblem.PASSWORD_WRONG;
      throw refusal;
    } finally {
      // Only wrong passwords use up the limit.
      if (!isWrong) {
        throttle.giveBack("password-account", account);
      }
    }
  }
}
