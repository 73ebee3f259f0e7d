package dev.kontor.sale.order;

import dev.kontor.product.expiry.RegistryAnswers;
import dev.kontor.product.product.NameReservations;
import dev.kontor.product.product.TypeReservations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of orders, which keep names, and what there is once, for who ordered them. */
@ApplicationScoped
class OrderLineRepository
    implements PanacheRepositoryBase<OrderLine, UUID>,
        NameReservations,
        TypeReservations,
        RegistryAnswers {
  private static final List<OrderLineKind> REGISTERED =
      List.of(OrderLineKind.NEW, OrderLineKind.RENEWAL);

  /** Of a product, in orders that are paid. */
  private static final String TERMS =
      "organisationId = ?1 and becomesId = ?2 and state = ?3 and kind in ?4"
          + " and orderId in (select o.id from CustomerOrder o"
          + " where o.organisationId = ?1 and o.status = ?5)";

  /** All of an order, in their order. */
  List<OrderLine> of(UUID organisationId, UUID orderId) {
    return list("organisationId = ?1 and orderId = ?2 order by position", organisationId, orderId);
  }

  /**
   * The products of an order's lines, of which nothing is remembered: once the order is locked they
   * are read as they are then.
   */
  Set<UUID> products(UUID organisationId, UUID orderId) {
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select l.becomesId from OrderLine l"
                    + " where l.organisationId = ?1 and l.orderId = ?2",
                UUID.class)
            .setParameter(1, organisationId)
            .setParameter(2, orderId)
            .getResultList());
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

  @Override
  public boolean isAwaited(UUID organisationId, UUID productId) {
    return !terms(organisationId, productId, OrderLineState.WAITING).isEmpty();
  }

  @Override
  public boolean isKnown(UUID organisationId, UUID productId) {
    return !terms(organisationId, productId, OrderLineState.DELIVERED).isEmpty()
        || !terms(organisationId, productId, OrderLineState.REFUNDED).isEmpty();
  }

  /** Whether a registry hasn't answered yet about an earlier term of the same domain. */
  boolean isAnotherFirst(OrderLine line) {
    return terms(line.organisationId(), line.becomesId(), OrderLineState.WAITING).stream()
        .anyMatch(each -> each.startsOn().isBefore(line.startsOn()));
  }

  /** The later terms of the same domain about which a registry hasn't answered, the last first. */
  List<OrderLine> waitingAfter(OrderLine line) {
    return terms(line.organisationId(), line.becomesId(), OrderLineState.WAITING).stream()
        .filter(each -> each.startsOn().isAfter(line.startsOn()))
        .sorted(Comparator.comparing(OrderLine::startsOn).reversed())
        .toList();
  }

  private List<OrderLine> terms(UUID organisationId, UUID productId, OrderLineState state) {
    return list(TERMS, organisationId, productId, state, REGISTERED, OrderStatus.PAID);
  }

  /** The product that an invoice's order renewed on account. */
  Optional<UUID> renewedOnAccount(UUID organisationId, UUID invoiceId) {
    return find(
            "organisationId = ?1 and invoiceId = ?2 and kind = ?3 and orderId in"
                + " (select o.id from CustomerOrder o"
                + " where o.organisationId = ?1 and o.kind = ?4)",
            organisationId,
            invoiceId,
            OrderLineKind.RENEWAL,
            OrderKind.WARRANTY)
        .firstResultOptional()
        .map(OrderLine::becomesId);
  }

  /** The invoices by which products were renewed on account. */
  List<UUID> invoicesOnAccount(UUID organisationId, UUID productId) {
    return find(
            "organisationId = ?1 and becomesId = ?2 and invoiceId is not null and orderId in"
                + " (select o.id from CustomerOrder o"
                + " where o.organisationId = ?1 and o.kind = ?3)",
            organisationId,
            productId,
            OrderKind.WARRANTY)
        .stream()
        .map(OrderLine::invoiceId)
        .distinct()
        .toList();
  }

  /** The pending orders that renew products, or change them, by product; as {@link #products}. */
  Map<UUID, UUID> renewing(UUID organisationId, Collection<UUID> productIds) {
    return getEntityManager()
        .createQuery(
            "select l.becomesId, l.orderId from OrderLine l where l.organisationId = ?1"
                + " and l.becomesId in ?2 and l.reservedTerm is not null",
            Object[].class)
        .setParameter(1, organisationId)
        .setParameter(2, productIds)
        .getResultStream()
        .collect(Collectors.toMap(each -> (UUID) each[0], each -> (UUID) each[1]));
  }
}
