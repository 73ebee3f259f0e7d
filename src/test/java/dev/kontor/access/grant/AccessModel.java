package dev.kontor.access.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What ACC-1 to ACC-4 say, in plain words: who has which right on which product, and why. */
final class AccessModel {
  private final Map<String, Set<String>> rightsOfTypes;
  private final Map<UUID, String> products = new LinkedHashMap<>();
  private final Map<UUID, Boolean> members = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();
  private final Map<UUID, Holder> holders = new HashMap<>();

  AccessModel(Map<String, Set<String>> rightsOfTypes) {
    this.rightsOfTypes = rightsOfTypes;
  }

  private static final class Holder {
    private boolean everything;
    private final Map<UUID, Set<String>> granted = new HashMap<>();
    private final Map<String, Set<String>> promised = new HashMap<>();
  }

  void addMember(UUID id, boolean hasEverything) {
    members.put(id, hasEverything);
  }

  void addGroup(UUID id) {
    groups.put(id, new HashSet<>());
  }

  void removeGroup(UUID id) {
    groups.remove(id);
    holders.remove(id);
  }

  void join(UUID group, UUID member) {
    groups.get(group).add(member);
  }

  void leave(UUID group, UUID member) {
    groups.get(group).remove(member);
  }

  void addProduct(UUID id, String type) {
    products.put(id, type);
    for (var holder : holders.values()) {
      grant(holder, id, holder.promised.getOrDefault(type, Set.of()));
    }
  }

  void replace(UUID holderId, AccessRequest matrix) {
    var holder = new Holder();
    holders.put(holderId, holder);
    holder.everything = matrix.isEverything();
    for (var each : matrix.grants()) {
      if (each.productId() != null) {
        grant(holder, each.productId(), each.rights());
      } else if (each.isForFuture()) {
        holder
            .promised
            .computeIfAbsent(each.productType(), type -> new TreeSet<>())
            .addAll(each.rights());
      } else {
        products.forEach(
            (product, type) -> {
              if (type.equals(each.productType())) {
                grant(holder, product, each.rights());
              }
            });
      }
    }
  }

  private static void grant(Holder holder, UUID product, Iterable<String> rights) {
    for (var right : rights) {
      holder.granted.computeIfAbsent(product, id -> new TreeSet<>()).add(right);
    }
  }

  List<UUID> products() {
    return List.copyOf(products.keySet());
  }

  List<UUID> members() {
    return List.copyOf(members.keySet());
  }

  List<UUID> groups() {
    return List.copyOf(groups.keySet());
  }

  String typeOf(UUID product) {
    return products.get(product);
  }

  Set<String> rightsOf(String type) {
    return rightsOfTypes.get(type);
  }

  /** As {@code <member> <product> <right> <source> <group>}. */
  Set<String> effective() {
    var all = new TreeSet<String>();
    members.forEach(
        (member, hasEverything) ->
            products.forEach(
                (product, type) -> {
                  for (var right : rightsOfTypes.get(type)) {
                    for (var source : sources(member, hasEverything, product, right)) {
                      all.add(member + " " + product + " " + right + " " + source);
                    }
                  }
                }));
    return all;
  }

  private List<String> sources(UUID member, boolean hasEverything, UUID product, String right) {
    var sources = new ArrayList<String>();
    if (hasEverything) {
      sources.add("role null");
    }
    if (gives(holders.get(member), product, right)) {
      sources.add("direct null");
    }
    groups.forEach(
        (group, joined) -> {
          if (joined.contains(member) && gives(holders.get(group), product, right)) {
            sources.add("group " + group);
          }
        });
    return sources;
  }

  private static boolean gives(Holder holder, UUID product, String right) {
    return holder != null
        && (holder.everything || holder.granted.getOrDefault(product, Set.of()).contains(right));
  }
}
