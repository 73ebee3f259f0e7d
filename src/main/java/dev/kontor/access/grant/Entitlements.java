package dev.kontor.access.grant;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a member or a work group is granted, with types resolved to products: rights by product, and
 * rights by type on products to come.
 *
 * @param everything all rights on all products, present and future
 */
record Entitlements(
    boolean everything, Map<UUID, Set<String>> products, Map<String, Set<String>> future) {

  static final Entitlements NONE = new Entitlements(false, Map.of(), Map.of());

  /** As the contract writes them. */
  List<Grant> grants() {
    var grants = new java.util.ArrayList<Grant>();
    new TreeMap<>(products)
        .forEach((product, rights) -> grants.add(Grant.on(product, sorted(rights))));
    new TreeMap<>(future)
        .forEach((type, rights) -> grants.add(Grant.onFuture(type, sorted(rights))));
    return List.copyOf(grants);
  }

  /** What is in these and not in the others, product by product and type by type. */
  Entitlements without(Entitlements others) {
    return new Entitlements(
        everything && !others.everything,
        difference(products, others.products),
        difference(future, others.future));
  }

  boolean isEmpty() {
    return !everything && products.isEmpty() && future.isEmpty();
  }

  /** For activity entries: the first products, where there are many. */
  Map<String, Object> summary() {
    var summary = new LinkedHashMap<String, Object>();
    if (everything) {
      summary.put("everything", true);
    }
    if (!products.isEmpty()) {
      var named = new LinkedHashMap<String, Object>();
      products.entrySet().stream()
          .sorted(Comparator.comparing(each -> each.getKey().toString()))
          .limit(100)
          .forEach(each -> named.put(each.getKey().toString(), sorted(each.getValue())));
      summary.put("products", named);
      summary.put("productCount", products.size());
    }
    if (!future.isEmpty()) {
      var named = new TreeMap<String, Object>();
      future.forEach((type, rights) -> named.put(type, sorted(rights)));
      summary.put("futureProducts", named);
    }
    return summary;
  }

  private static <K> Map<K, Set<String>> difference(
      Map<K, Set<String>> ours, Map<K, Set<String>> others) {
    var more = new LinkedHashMap<K, Set<String>>();
    ours.forEach(
        (key, rights) -> {
          var rest = new TreeSet<>(rights);
          rest.removeAll(others.getOrDefault(key, Set.of()));
          if (!rest.isEmpty()) {
            more.put(key, rest);
          }
        });
    return more;
  }

  private static List<String> sorted(Set<String> rights) {
    return List.copyOf(new TreeSet<>(rights));
  }
}
