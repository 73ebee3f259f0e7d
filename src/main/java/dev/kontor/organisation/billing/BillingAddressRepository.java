package dev.kontor.organisation.billing;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The billing addresses. */
@ApplicationScoped
class BillingAddressRepository implements PanacheRepositoryBase<BillingAddress, UUID> {
  BillingAddress get(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .firstResultOptional()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** Oldest first; one more than the limit, where there are more. */
  List<BillingAddress> list(UUID organisationId, Cursor after, int limit) {
    return find(
            "organisationId = ?1 and (createdAt, id) > (?2, ?3) order by createdAt, id",
            organisationId,
            after.created(),
            after.id())
        .range(0, limit)
        .list();
  }

  long countOf(UUID organisationId) {
    return count("organisationId", organisationId);
  }

  /**
   * Makes room for another default. Written at once, since no two may be the default at the same
   * moment.
   */
  void releaseDefault(UUID organisationId) {
    update(
        "isDefault = false, version = version + 1 where organisationId = ?1 and isDefault",
        organisationId);
  }
}
