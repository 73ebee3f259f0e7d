package dev.kontor.platform.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of the document that are equal, with a name for those that stand in several operations. Of
 * different parts that would have the same name, the one that is met most has it, and the others
 * are called after an operation too.
 */
final class Shared<T> {
  /** A part, with the name that it would have, and the operations that it was met in. */
  private record Group<T>(T part, String name, List<String> operations) {}

  private final Map<String, List<Group<T>>> groups = new LinkedHashMap<>();

  void note(T part, String name, String operation) {
    var alike = groups.computeIfAbsent(name, key -> new ArrayList<>());
    alike.stream()
        .filter(each -> each.part().equals(part))
        .findFirst()
        .orElseGet(
            () -> {
              var group = new Group<>(part, name, new ArrayList<>());
              alike.add(group);
              return group;
            })
        .operations()
        .add(operation);
  }

  /** The parts that stand in several operations, by their names. */
  Map<String, T> named() {
    var named = new LinkedHashMap<String, T>();
    groups.values().stream()
        .flatMap(List::stream)
        .forEach(each -> name(each).ifPresent(name -> named.put(name, each.part())));
    return named;
  }

  /** The name of a part; none for what stands in one operation only. */
  Optional<String> name(T part, String name) {
    return groups.getOrDefault(name, List.of()).stream()
        .filter(each -> each.part().equals(part))
        .findFirst()
        .flatMap(this::name);
  }

  private Optional<String> name(Group<T> group) {
    if (group.operations().size() < 2) {
      return Optional.empty();
    }
    var first =
        groups.getOrDefault(group.name(), List.of()).stream()
            .max(Comparator.comparing(each -> each.operations().size()))
            .orElse(group);
    return Optional.of(
        group.equals(first) ? group.name() : group.name() + "-" + group.operations().get(0));
  }
}
