package dev.kontor.linkpage;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that links in mails lead to. On a database of one's own the manager has them, and
 * nothing is here.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@EndpointDisabled(name = "kontor.embedded-database", stringValue = "false", disableIfMissing = true)
class LinkPageResource {
  private final LinkPageWriter pages;
  private final UriInfo address;

  LinkPageResource(LinkPageWriter pages, UriInfo address) {
    this.pages = pages;
    this.address = address;
  }

  @GET
  @Path("/confirm")
  @PermitAll
  @Operation(operationId = "showConfirmation", hidden = true)
  public RestResponse<Object> confirmation(@QueryParam("token") @Nullable String token) {
    return answer(LinkPage.CONFIRM, token);
  }

  @GET
  @Path("/sign-in")
  @PermitAll
  @Operation(operationId = "showSignIn", hidden = true)
  public RestResponse<Object> signIn() {
    return answer(LinkPage.SIGN_IN, null);
  }

  @GET
  @Path("/sign-up")
  @PermitAll
  @Operation(operationId = "showSignUp", hidden = true)
  public RestResponse<Object> signUp() {
    return answer(LinkPage.SIGN_UP, null);
  }

  @GET
  @Path("/two-factor")
  @PermitAll
  @Operation(operationId = "showTwoFactor", hidden = true)
  public RestResponse<Object> twoFactor() {
    return answer(LinkPage.TWO_FACTOR, null);
  }

  @GET
  @Path("/security")
  @PermitAll
  @Operation(operationId = "showSecurity", hidden = true)
  public RestResponse<Object> security() {
    return answer(LinkPage.SECURITY, null);
  }

  @GET
  @Path("/invitations")
  @PermitAll
  @Operation(operationId = "showInvitation", hidden = true)
  public RestResponse<Object> invitation(@QueryParam("token") @Nullable String token) {
    return answer(LinkPage.INVITATION, token);
  }

  @GET
  @Path("/password-reset")
  @PermitAll
  @Operation(operationId = "showPasswordReset", hidden = true)
  public RestResponse<Object> passwordReset(@QueryParam("token") @Nullable String token) {
    return answer(LinkPage.PASSWORD_RESET, token);
  }

  @GET
  @Path("/email-change")
  @PermitAll
  @Operation(operationId = "showEmailChange", hidden = true)
  public RestResponse<Object> emailChange(@QueryParam("token") @Nullable String token) {
    return answer(LinkPage.EMAIL_CHANGE, token);
  }

  @GET
  @Path("/two-factor-reset/cancel")
  @PermitAll
  @Operation(operationId = "showTwoFactorReset", hidden = true)
  public RestResponse<Object> twoFactorReset(@QueryParam("token") @Nullable String token) {
    return answer(LinkPage.TWO_FACTOR_RESET_CANCEL, token);
  }

  @GET
  @Path("/account-closures")
  @PermitAll
  @Operation(operationId = "showAccountClosure", hidden = true)
  public RestResponse<Object> accountClosure(@QueryParam("token") @Nullable String token) {
    return answer(LinkPage.ACCOUNT_CLOSURES, token);
  }

  @GET
  @Path("/invoice-exports")
  @PermitAll
  @Operation(operationId = "showInvoiceExport", hidden = true)
  public RestResponse<Object> invoiceExport(
      @QueryParam("export") @Nullable String export,
      @QueryParam("organisation") @Nullable String organisation) {
    return pages.answer(LinkPage.INVOICE_EXPORT, export, organisation, base());
  }

  @GET
  @Path("/invoice-copies")
  @PermitAll
  @Operation(operationId = "showInvoiceCopies", hidden = true)
  public RestResponse<Object> invoiceCopies(@QueryParam("token") @Nullable String token) {
    return answer(LinkPage.INVOICE_COPIES, token);
  }

  private RestResponse<Object> answer(LinkPage page, @Nullable String token) {
    return pages.answer(page, token, base());
  }

  private String base() {
    return address.getBaseUri().resolve("/").toString();
  }
}
