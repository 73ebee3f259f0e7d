package dev.kontor.access.grant;

import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Resolves grants to products: a type stands for its present products. Refuses what an organisation
 * or a product type doesn't have; with two statements however many grants there are.
 */
@Singleton
class GrantQueries {
  private final Jdbi jdbi;

  GrantQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What grants come to.
   *
   * @param field of the request's body that holds them
   * @throws DomainException 422 naming the grant at fault
   */
  Entitlements resolve(UUID organisationId, AccessRequest asked, String field) {
    var resolution = new Resolution(typesOfProducts(organisationId, asked), rightsOfTypes());
    var grants = asked.grants();
    for (var i = 0; i < grants.size(); i++) {
      resolution.add(grants.get(i), field + "[" + i + "]");
    }
    return resolution.result(asked.isEverything());
  }

  /** The same, with what there isn't any more left out. */
  Entitlements resolvePresent(UUID organisationId, AccessRequest asked) {
    var resolution = new Resolution(typesOfProducts(organisationId, asked), rightsOfTypes());
    for (var each : asked.grants()) {
      if (resolution.fault(each) == null) {
        resolution.add(each, "");
      }
    }
    return resolution.result(asked.isEverything());
  }

  /** The products that grants name or whose types they name, with their types. */
  private Map<UUID, String> typesOfProducts(UUID organisationId, AccessRequest asked) {
    var ids = asked.grants().stream().map(Grant::productId).filter(Objects::nonNull).distinct();
    var types =
        asked.grants().stream()
            .filter(each -> !each.isForFuture())
            .map(Grant::productType)
            .filter(Objects::nonNull)
            .distinct();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, type from product_summary
                    where organisation_id = :organisationId
                      and (id = any(:ids) or type = any(:types) and status <> 'ended')""")
                .bind("organisationId", organisationId)
                .bindArray("ids", UUID.class, ids.toArray())
                .bindArray("types", String.class, types.toArray())
                .mapTo(Typed.class)
                .collect(Collectors.toMap(Typed::id, Typed::type)));
  }

  private record Typed(UUID id, String type) {}

  private Map<String, Set<String>> rightsOfTypes() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select t.code, r.code from product_type_summary t
                    left join product_right_summary r on r.type = t.code""")
                .reduceRows(
                    new HashMap<String, Set<String>>(),
                    (all, row) -> {
                      var rights =
                          all.computeIfAbsent(
                              row.getColumn(1, String.class), type -> new TreeSet<>());
                      var right = row.getColumn(2, String.class);
                      if (right != null) {
                        rights.add(right);
                      }
                      return all;
                    }));
  }

  /** The grants resolved so far. */
  private static final class Resolution {
    private final Map<UUID, String> productTypes;
    private final Map<String, Set<String>> typeRights;
    private final Map<UUID, Set<String>> products = new LinkedHashMap<>();
    private final Map<String, Set<String>> future = new LinkedHashMap<>();

    private Resolution(Map<UUID, String> productTypes, Map<String, Set<String>> typeRights) {
      this.productTypes = productTypes;
      this.typeRights = typeRights;
    }

    private record Fault(AccessProblem problem, String member, List<String> arguments) {}

    private @org.jspecify.annotations.Nullable Fault fault(Grant grant) {
      if ((grant.productId() == null) == (grant.productType() == null)
          || grant.isForFuture() && grant.productType() == null) {
        return new Fault(AccessProblem.GRANT_TARGET_INVALID, "", List.of());
      }
      if (grant.productId() != null && !productTypes.containsKey(grant.productId())) {
        return new Fault(AccessProblem.GRANTED_PRODUCT_UNKNOWN, ".productId", List.of());
      }
      var type = type(grant);
      var known = typeRights.get(type);
      if (known == null) {
        return new Fault(AccessProblem.GRANTED_TYPE_UNKNOWN, ".productType", List.of(type));
      }
      return grant.rights().stream()
          .filter(right -> !known.contains(right))
          .findFirst()
          .map(
              right ->
                  new Fault(
                      AccessProblem.GRANTED_RIGHT_UNKNOWN,
                      ".rights",
                      List.of(right, type, String.join(", ", known))))
          .orElse(null);
    }

    private String type(Grant grant) {
      return grant.productId() == null
          ? Objects.requireNonNull(grant.productType())
          : Objects.requireNonNull(productTypes.get(grant.productId()));
    }

    private void add(Grant grant, String place) {
      var fault = fault(grant);
      if (fault != null) {
        throw fault
            .problem()
            .exception(fault.arguments().toArray())
            .onField(place + fault.member());
      }
      if (grant.productId() != null) {
        add(products, grant.productId(), grant);
      } else if (grant.isForFuture()) {
        add(future, type(grant), grant);
      } else {
        productTypes.forEach(
            (product, type) -> {
              if (type.equals(grant.productType())) {
                add(products, product, grant);
              }
            });
      }
    }

    private static <K> void add(Map<K, Set<String>> to, K key, Grant grant) {
      to.computeIfAbsent(key, each -> new TreeSet<>()).addAll(grant.rights());
    }

    private Entitlements result(boolean everything) {
      if (products.size() > AccessRequest.MOST) {
        throw AccessProblem.TOO_MANY_GRANTS.exception(String.valueOf(AccessRequest.MOST));
      }
      return new Entitlements(everything, products, future);
    }
  }
}
