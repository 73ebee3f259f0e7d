package dev.kontor.sale.change;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.TokenDoor;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.ChangeOrders;
import dev.kontor.sale.order.ChangedTerm;
import dev.kontor.sale.order.PlacedOrder;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.renewal.NextTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives products another offer or period (SUB-4). Under the organisation's lock, as renewals are:
 * of two that want a product at once, the second sees what the first made of it.
 */
@ApplicationScoped
class ChangeService {
  private final Proposals proposals;
  private final Subscriptions subscriptions;
  private final RenewalOrders renewals;
  private final ChangeOrders orders;
  private final Organisations organisations;
  private final ResumableCall call;

  ChangeService(
      Proposals proposals,
      Subscriptions subscriptions,
      RenewalOrders renewals,
      ChangeOrders orders,
      Organisations organisations,
      ResumableCall call) {
    this.proposals = proposals;
    this.subscriptions = subscriptions;
    this.renewals = renewals;
    this.orders = orders;
    this.organisations = organisations;
    this.call = call;
  }

  /** What it would be; nothing changes. */
  @Transactional
  Proposal preview(UUID organisationId, UUID productId, OfferChangeRequest asked) {
    return proposal(organisationId, productId, asked, PrepaidPart.NOTHING);
  }

  /**
   * Changes a product.
   *
   * @return the order of what takes effect at once; empty where it is the next term's
   */
  @Transactional
  Optional<PlacedOrder> change(
      Caller caller, RenewalOrders.Orderer by, UUID productId, OfferChangeRequest asked) {
    var organisationId = by.organisationId();
    var earlier = renewals.earlier(organisationId);
    if (earlier.isPresent()) {
      return earlier;
    }
    organisations.lock(organisationId);
    var prepaid =
        asked.expectedTotal() == null
            ? PrepaidPart.NOTHING
            : renewals.prepaid(organisationId, asked.means());
    var proposal = proposal(organisationId, productId, asked, prepaid);
    var isCosting =
        proposal.isForToday() || proposal.product().autoRenewal() && proposal.isDearer();
    if (isCosting) {
      TokenDoor.requireRight(caller, Right.PAY);
    }
    if (proposal.refusal() != null) {
      throw proposal.refusal();
    }
    if (proposal.isImmediate()) {
      call.requireKey();
      return Optional.of(
          orders.order(by, new ChangedTerm(proposal.product()), proposal.quote(), asked.means()));
    }
    subscriptions.schedule(organisationId, productId, proposal.plan());
    return Optional.empty();
  }

  /** Has the next term be of the same again; also where nothing else was chosen. */
  @Transactional
  void withdraw(UUID organisationId, UUID productId) {
    organisations.lock(organisationId);
    product(organisationId, productId);
    subscriptions.schedule(organisationId, productId, null);
  }

  private Proposal proposal(
      UUID organisationId, UUID productId, OfferChangeRequest asked, PrepaidPart prepaid) {
    var product = product(organisationId, productId);
    var pending = renewals.pending(organisationId, List.of(productId)).get(productId);
    if (pending != null) {
      throw NextTerms.renewalPending(product, pending);
    }
    return proposals.of(organisationId, product, asked, prepaid);
  }

  private Subscribed product(UUID organisationId, UUID productId) {
    return subscriptions.find(organisationId, List.of(productId)).stream()
        .findFirst()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
