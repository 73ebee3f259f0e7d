package dev.kontor.sale.renewal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The prices that reminders named. */
@ApplicationScoped
class AnnouncedPriceRepository implements PanacheRepositoryBase<AnnouncedPrice, UUID> {
  Map<UUID, AnnouncedPrice> of(UUID organisationId, Collection<UUID> productIds) {
    return list("organisationId = ?1 and productId in ?2", organisationId, productIds).stream()
        .collect(Collectors.toMap(AnnouncedPrice::productId, Function.identity()));
  }
}
