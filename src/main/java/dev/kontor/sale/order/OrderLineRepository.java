package dev.kontor.sale.order;

import dev.kontor.product.product.NameReservations;
import dev.kontor.product.product.TypeReservations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of orders, which keep names, and what there is once, for who ordered them. */
@ApplicationScoped
class OrderLineRepository
    implements PanacheRepositoryBase<OrderLine, UUID>, NameReservations, TypeReservations {
  /** All of an order, in their order. */
  List<OrderLine> of(UUID organisationId, UUID orderId) {
    return list("organisationId = ?1 and orderId = ?2 order by position", organisationId, orderId);
  }

  /** The invoices of an order. */
  List<UUID> invoices(UUID organisationId, UUID orderId) {
    return of(organisationId, orderId).stream()
        .map(OrderLine::invoiceId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  Optional<OrderLine> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  @Override
  public boolean isReserved(String name) {
    return count("reservedName", name) > 0;
  }

  @Override
  public boolean isReserved(UUID organisationId, String type) {
    return count("organisationId = ?1 and reservedType = ?2", organisationId, type) > 0;
  }

  /** The invoices that lines stand on, by line; without those that stand on none. */
  Map<UUID, UUID> invoiced(UUID organisationId, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : find("organisationId = ?1 and id in ?2 and invoiceId is not null", organisationId, ids)
            .stream()
            .collect(
                Collectors.toMap(OrderLine::id, each -> Objects.requireNonNull(each.invoiceId())));
  }

  /** The pending orders that renew products, or change them, by product. */
  Map<UUID, UUID> renewing(UUID organisationId, Collection<UUID> productIds) {
    return find(
            "organisationId = ?1 and becomesId in ?2 and reservedTerm is not null",
            organisationId,
            productIds)
        .stream()
        .collect(Collectors.toMap(OrderLine::becomesId, OrderLine::orderId));
  }
}
