package dev.kontor.sale.registry;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.idempotency.KeyedWork;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.product.expiry.Disagreements;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Domains of which registries say something else than we do (DOM-1). */
@Path("/v1/operator/domains/disagreements")
@Tag(name = "Operators")
class OperatorDisagreementResource {
  private final Disagreements disagreements;
  private final RegistryWord word;
  private final AdoptionService adoptions;
  private final KeyedWork work;
  private final RequestContext request;

  OperatorDisagreementResource(
      Disagreements disagreements,
      RegistryWord word,
      AdoptionService adoptions,
      KeyedWork work,
      RequestContext request) {
    this.disagreements = disagreements;
    this.word = word;
    this.adoptions = adoptions;
    this.work = work;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listDomainDisagreements",
      summary = "List domains that their registry has otherwise",
      description = "The oldest first. Whatever agrees by now isn't listed any more.")
  public Page<DisagreementResponse> list(@Valid @BeanParam PageRequest page) {
    return disagreements.list(page).map(DisagreementResponse::of);
  }

  @POST
  @Path("/{productId}/adoption")
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true, beginsItself = true)
  @Operation(
      operationId = "adoptRegistryDates",
      summary = "Take a registry's word for a domain",
      description =
          "It is asked anew, and the product gets its dates, or ends. Paid days that are lost are"
              + " credited; further ones cost nothing. Where both agree by now, nothing changes.")
  @Refuses({
    "registry-silent",
    "registry-answer-awaited",
    "registry-dates-impossible",
    "own-affair"
  })
  public RestResponse<AdoptionResponse> adopt(UUID productId) {
    var standing = word.of(request.caller(), productId);
    return work.once(() -> RestResponse.ok(adoptions.adopt(request.caller(), productId, standing)));
  }
}
