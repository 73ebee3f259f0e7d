package dev.kontor.product.product;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds who has products of an offer that haven't ended. */
@Singleton
public class OfferHolderQueries {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Jdbi jdbi;

  OfferHolderQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Organisations that have some, in the order of their ids.
   *
   * @param after where to go on; none for the first
   */
  public List<UUID> organisations(String offer, @Nullable UUID after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct organisation_id from product
                    where offer = :offer and status <> 'ended' and organisation_id > :after
                    order by organisation_id limit :limit""")
                .bind("offer", offer)
                .bind("after", after == null ? BEFORE_ALL : after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  /** The names of what an organisation has of an offer, in their order. */
  public List<String> names(UUID organisationId, String offer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select name from product
                    where organisation_id = :organisationId and offer = :offer
                      and status <> 'ended'
                    order by name, id""")
                .bind("organisationId", organisationId)
                .bind("offer", offer)
                .mapTo(String.class)
                .list());
  }
}
