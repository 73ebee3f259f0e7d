package dev.kontor.sale.registry;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.domain.DomainStanding;
import dev.kontor.product.expiry.Disagreement;
import dev.kontor.product.expiry.Disagreements;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.LostTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Makes a domain as its registry has it, and credits the days that are lost: under the
 * organisation's lock, as whatever renews or ends it.
 */
@ApplicationScoped
class AdoptionService {
  private final Organisations organisations;
  private final Memberships memberships;
  private final Disagreements disagreements;
  private final Subscriptions subscriptions;
  private final Adopted adopted;
  private final LostTerms lost;
  private final Event<RegistryAdopted> events;

  AdoptionService(
      Organisations organisations,
      Memberships memberships,
      Disagreements disagreements,
      Subscriptions subscriptions,
      Adopted adopted,
      LostTerms lost,
      Event<RegistryAdopted> events) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.disagreements = disagreements;
    this.subscriptions = subscriptions;
    this.adopted = adopted;
    this.lost = lost;
    this.events = events;
  }

  /**
   * Takes a registry's word.
   *
   * @param standing what it has just said
   * @throws dev.kontor.platform.problem.DomainException 404 for a domain that isn't listed (any
   *     more); 409 {@code registry-answer-awaited}, {@code registry-dates-impossible}
   */
  @Transactional
  AdoptionResponse adopt(Caller operator, UUID productId, DomainStanding standing) {
    var organisationId = find(productId).organisationId();
    memberships.refuseOwnAffair(operator, organisationId);
    organisations.lock(organisationId);
    var found = find(productId);
    var before = product(organisationId, productId);
    var credited =
        switch (disagreements.compare(organisationId, productId, standing)) {
          case AGREE -> List.<Money>of();
          case UNSETTLED -> throw RegistryProblem.REGISTRY_ANSWER_AWAITED.exception(found.name());
          case DISAGREE -> taken(organisationId, before, standing);
        };
    disagreements.settled(productId);
    var after = RegistryAdopted.Standing.of(product(organisationId, productId));
    return new AdoptionResponse(
        productId, after.status(), after.termEnd(), after.redemptionEnd(), credited);
  }

  private List<Money> taken(UUID organisationId, Subscribed before, DomainStanding standing) {
    var terms = adopted.plan(organisationId, before, standing);
    var left = lost.from(organisationId, before.id(), terms.lostFrom());
    terms.apply(left.givenBack());
    var language = Language.of(organisations.party(organisationId).language()).orElse(Language.EN);
    var credited =
        lost.credit(
            organisationId, left, Texts.text(language, "registry", "credited", standing.name()));
    events.fire(
        new RegistryAdopted(
            organisationId,
            RegistryAdopted.Standing.of(before),
            RegistryAdopted.Standing.of(product(organisationId, before.id())),
            standing.name(),
            credited));
    return credited;
  }

  private Disagreement find(UUID productId) {
    return disagreements.find(productId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private Subscribed product(UUID organisationId, UUID productId) {
    return subscriptions.find(organisationId, List.of(productId)).get(0);
  }
}
