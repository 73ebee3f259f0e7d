package dev.kontor.platform.contract;

import dev.kontor.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.info.Info;

/** What each scope of API tokens opens, as the introduction of the contract lists it. */
final class ScopeTable {
  private static final String HEADING =
      """

      ## Scopes of API tokens

      Whatever its scopes, an API token opens `/v1/me/api-tokens/current`, which is about itself;
      all else that stands in no row is closed to API tokens.

      <details><summary>What each scope opens</summary>

      | Scope | Operations |
      |---|---|
      """;

  private final Map<Scope, TreeSet<String>> opened = new TreeMap<>();

  /** Under each of the scopes that it needs, with the others. */
  void note(List<Scope> scopes, Operation operation) {
    for (var scope : scopes) {
      var others = scopes.stream().filter(each -> each != scope).map(Scope::code).toList();
      var entry = operation.getOperationId();
      if (!others.isEmpty()) {
        entry += " (and `" + String.join("`, `", others) + "`)";
      }
      opened.computeIfAbsent(scope, key -> new TreeSet<>()).add(entry);
    }
  }

  void addTo(Info introduction) {
    var text = new StringBuilder(introduction.getDescription()).append(HEADING);
    opened.forEach(
        (scope, operations) ->
            text.append("| `")
                .append(scope.code())
                .append("` | ")
                .append(String.join(", ", operations))
                .append(" |\n"));
    introduction.setDescription(text.append("\n</details>\n").toString());
  }
}
