package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The contract, as tests read it. */
public final class Contract {
  /** What operations refer to, besides schemas and examples. */
  private static final Pattern SHARED =
      Pattern.compile("#/components/(parameters|responses|headers)/");

  private static final Contract COMMITTED = read(Path.of("openapi/openapi.yaml"));

  private final JsonNode root;
  private final List<Operation> operations = new ArrayList<>();

  /** What the addresses of each path look like. */
  private final Map<String, Pattern> addresses = new HashMap<>();

  private final JsonNode strictComponents;

  private Contract(JsonNode root) {
    this.root = root;
    strictComponents = strict((ObjectNode) root.path("components").deepCopy());
    root.path("paths").fields().forEachRemaining(each -> add(each.getKey(), each.getValue()));
  }

  private void add(String path, JsonNode methods) {
    addresses.put(path, addressesOf(path));
    methods
        .fields()
        .forEachRemaining(
            method ->
                operations.add(
                    new Operation(
                        method.getKey().toUpperCase(java.util.Locale.ROOT),
                        path,
                        secured(writtenOut(method.getValue())))));
  }

  /** With what opens it, where it says nothing else than what the document does. */
  private JsonNode secured(JsonNode operation) {
    return operation.has("security")
        ? operation
        : ((ObjectNode) operation).set("security", root.path("security"));
  }

  /** An operation with the parameters, answers and headers that it shares with others. */
  private JsonNode writtenOut(JsonNode node) {
    var ref = node.path("$ref").asText();
    if (SHARED.matcher(ref).lookingAt()) {
      return writtenOut(root.at(ref.substring(1)));
    }
    if (node.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(each -> copy.add(writtenOut(each)));
      return copy;
    }
    if (node.isObject()) {
      var copy = JsonNodeFactory.instance.objectNode();
      node.fields().forEachRemaining(each -> copy.set(each.getKey(), writtenOut(each.getValue())));
      return copy;
    }
    return node;
  }

  public static Contract committed() {
    return COMMITTED;
  }

  private static Contract read(Path file) {
    try {
      return new Contract(new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An operation of the contract. */
  public record Operation(String method, String path, JsonNode node) {
    public String id() {
      return node.path("operationId").asText();
    }

    public boolean isPublic() {
      return node.path("security").isEmpty();
    }

    public boolean isOfOrganisation() {
      return path.contains("{organisationId}");
    }

    /** Whether credentials of product services open it, and nothing else does. */
    public boolean isForServicesOnly() {
      return isOnlyOpenedBy("serviceCredential");
    }

    /** Whether API tokens open it, and nothing else does. */
    public boolean isForApiTokensOnly() {
      return isOnlyOpenedBy("apiToken");
    }

    private boolean isOnlyOpenedBy(String scheme) {
      var schemes = node.path("security").findValues(scheme);
      return !schemes.isEmpty() && node.path("security").size() == schemes.size();
    }

    /** The scopes of which an API token needs all; none where any opens it, or it is closed. */
    public List<String> scopes() {
      var scopes = new ArrayList<String>();
      node.path("security").findPath("apiToken").forEach(each -> scopes.add(each.asText()));
      return scopes;
    }

    /** Whether there are API tokens that open it. */
    public boolean isOpenToApiTokens() {
      return !node.path("security").findValues("apiToken").isEmpty();
    }

    /** The problem types of its answer with a status; none without such an answer. */
    public List<String> refusals(String status) {
      var answer = node.path("responses").path(status);
      return answer.path("content").has("application/problem+json")
          ? List.of(answer.path("description").asText().replace("`", "").split(", "))
          : List.of();
    }

    public boolean isOfOperators() {
      return path.startsWith("/v1/operator/");
    }

    /** The media types of the request's body; none without one. */
    public List<String> bodyTypes() {
      var types = new ArrayList<String>();
      node.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
      return types;
    }

    /** The example of the request's JSON body. */
    public JsonNode bodyExample() {
      return node.path("requestBody").path("content").path(bodyTypes().get(0)).path("example");
    }

    @Override
    public String toString() {
      return id();
    }
  }

  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  /**
   * The operation that answers a call; the one with the fewest placeholders where several could.
   */
  public Optional<Operation> operation(String method, String path) {
    return operations.stream()
        .filter(each -> each.method().equals(method) && isAt(each, path))
        .min(java.util.Comparator.comparing(each -> each.path().split("\\{").length));
  }

  /** The methods that an address takes. */
  public Set<String> methods(String path) {
    var methods = new TreeSet<String>();
    operations.stream()
        .filter(each -> isAt(each, path))
        .forEach(each -> methods.add(each.method()));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private boolean isAt(Operation operation, String address) {
    return addresses.get(operation.path()).matcher(address).matches();
  }

  private static Pattern addressesOf(String path) {
    return Pattern.compile(
        path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"), Pattern.DOTALL);
  }

  public JsonNode root() {
    return root;
  }

  /** The components with schemas that refuse members that they don't name, problems apart. */
  JsonNode strictComponents() {
    return strictComponents;
  }

  private static JsonNode strict(ObjectNode components) {
    components
        .path("schemas")
        .fields()
        .forEachRemaining(
            schema -> {
              if (schema.getValue().has("properties") && !schema.getKey().equals("Problem")) {
                ((ObjectNode) schema.getValue()).put("additionalProperties", false);
              }
            });
    return components;
  }
}
