package dev.kontor.product.expiry;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.product.domain.DomainStanding;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done before and after a registry is asked how a domain stands. Where the product has
 * changed meanwhile, the answer is about another one, and the question is asked again.
 */
@ApplicationScoped
class DomainCheckService {
  private final Organisations organisations;
  private final Subscriptions subscriptions;
  private final RegistryAnswers answers;
  private final NamesakeQueries namesakes;
  private final DisagreementTable disagreements;
  private final DomainChecks checks;
  private final Clock clock;

  DomainCheckService(
      Organisations organisations,
      Subscriptions subscriptions,
      RegistryAnswers answers,
      NamesakeQueries namesakes,
      DisagreementTable disagreements,
      DomainChecks checks,
      Clock clock) {
    this.organisations = organisations;
    this.subscriptions = subscriptions;
    this.answers = answers;
    this.namesakes = namesakes;
    this.disagreements = disagreements;
    this.checks = checks;
    this.clock = clock;
  }

  /** What is to be asked about; nothing where it can't be compared now, or others ask already. */
  @Transactional
  Optional<CheckedDomain> begin(DomainCheck check) {
    if (check.number() > 0 && disagreements.isForAnotherReason(check)) {
      return Optional.empty();
    }
    var domain = find(check.organisationId(), check.productId());
    if (domain.isPresent() && isUnsettled(check, domain.get())) {
      checks.again(check);
      return Optional.empty();
    }
    return domain;
  }

  /** A domain as it stands here; nothing where there is none such. */
  Optional<CheckedDomain> find(UUID organisationId, UUID productId) {
    return subscriptions.find(organisationId, List.of(productId)).stream()
        .filter(each -> each.isDomain())
        .findFirst()
        .map(
            each ->
                new CheckedDomain(
                    each,
                    answers.isKnown(organisationId, productId),
                    each.status() == ProductStatus.ENDED
                        && namesakes.isAnothers(productId, each.name())));
  }

  private boolean isUnsettled(DomainCheck check, CheckedDomain domain) {
    return domain.isUnsettled(today())
        || answers.isAwaited(check.organisationId(), check.productId());
  }

  /** As long as they don't agree, nobody gives up. */
  @Transactional
  void unanswered(DomainCheck check) {
    if (!check.isGivenUp() || disagreements.find(check.productId()).isPresent()) {
      checks.again(check);
    }
  }

  @Transactional
  void compare(DomainCheck check, CheckedDomain before, DomainStanding standing) {
    var domain =
        organisations.lockIfOpen(check.organisationId())
            ? find(check.organisationId(), check.productId()).orElse(null)
            : null;
    if (domain == null || domain.agrees(standing) && domain.equals(before)) {
      disagreements.remove(check.productId());
      return;
    }
    if (domain.equals(before) && !isUnsettled(check, domain)) {
      disagreements.note(check, domain, standing, clock.instant());
    }
    checks.again(check);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
