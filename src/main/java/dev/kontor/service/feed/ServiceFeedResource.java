package dev.kontor.service.feed;

import dev.kontor.account.session.Callers;
import dev.kontor.platform.http.CallsAtOnce;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.ServiceCredentials;
import dev.kontor.platform.security.ServiceOnly;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What product services learn. */
@Path("/v1/service/events")
@Tag(name = "Product services")
class ServiceFeedResource {
  private final ServiceFeedQueries feed;
  private final ActivationService activations;
  private final ServiceCredentials credentials;
  private final RequestContext request;
  private final CallsAtOnce calls;

  ServiceFeedResource(
      ServiceFeedQueries feed,
      ActivationService activations,
      ServiceCredentials credentials,
      RequestContext request,
      CallsAtOnce calls) {
    this.feed = feed;
    this.activations = activations;
    this.credentials = credentials;
    this.request = request;
    this.calls = calls;
  }

  /** Blocking while it reads the events and notes what is taken up; waiting takes no thread. */
  @GET
  @ServiceOnly
  @Blocking
  @Operation(
      operationId = "listServiceEvents",
      summary = "Read what happened",
      description =
          "What concerns the service's products and their users, in the order in which to take it"
              + " in, for thirty days. Go on after `next`; an event may come again, with the same"
              + " id. With `wait`, an answer without items comes after so many seconds only. Of a"
              + " change of access it is told whom it concerns: ask the access check again."
              + " `product.activated` tells of a product that is to be set up, and what was"
              + " bought, as far as there is: `type`, `name`, `offer`, `period`, `termStart`,"
              + " `termEnd`, `attributes` and `orderLineId`; of a domain that was ordered, once it"
              + " is registered. Whoever goes on after it has taken the product up, so go on only"
              + " when what was told is kept safe. What became active before the service served the"
              + " type isn't told."
              + " `product.renewed` tells of another term as that does; with `wasExpired` the product"
              + " is used again, and `product.offer_changed` of another offer from `termStart` on."
              + " `product.expired` tells that nobody uses it from `expiredOn` on,"
              + " and that it ends on `endsOn` unless it is renewed or restored,"
              + " `product.cancelled` that it is used until then, unless `product.reinstated`"
              + " comes, and `product.registry_adopted` of a domain's `status` and `termEnd` by its"
              + " registry; nobody uses it from `product.suspended` to `product.resumed`."
              + " With `account.blocked`, `account.closed` and `account.secured` all app tokens of the user have"
              + " ended, with `account.app_password_removed` those whose claim `app_password` is"
              + " the `appPasswordId` that is told."
              + " Passwords are told as verifiers (Argon2id, PHC string format). For product"
              + " services.")
  public Uni<FeedPage> list(
      @Valid @BeanParam PageRequest page,
      @Parameter(description = "Seconds") @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30)
          int wait,
      @Context HttpHeaders headers) {
    var credential =
        Callers.serviceCredential(headers.getHeaderString(HttpHeaders.AUTHORIZATION)).orElseThrow();
    var service = request.caller().id();
    var events = feed.read(service, page, wait);
    feed.takenIn(service, page).ifPresent(place -> activations.takenUp(service, place));
    calls.giveWay();
    return events.invoke(() -> requireStill(credential));
  }

  /** It may have ended while the call waited. */
  private void requireStill(String credential) {
    if (credentials.find(credential).isEmpty()) {
      throw Callers.invalidToken();
    }
  }
}
