package dev.kontor.platform.contract;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The versions of things on the answers that show them, and the addresses of new things: what can
 * be read by itself has an address, and what is changed with {@code If-Match} has a version.
 */
final class ThingHeaders {
  private final Set<String> readable = new HashSet<>();
  private final Set<String> versioned = new HashSet<>();

  private ThingHeaders() {}

  static void describe(OpenAPI contract) {
    var headers = new ThingHeaders();
    contract.getPaths().getPathItems().forEach(headers::note);
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(headers::describe);
  }

  private void note(String path, PathItem item) {
    var read = item.getGET() == null ? null : item.getGET().getResponses().getAPIResponse("200");
    var schema = schema(read);
    if (schema.isEmpty()) {
      return;
    }
    if (path.endsWith("}")) {
      readable.add(schema);
    }
    if (item.getOperations().values().stream().anyMatch(Headers::hasIfMatch)) {
      versioned.add(schema);
    }
  }

  private void describe(Operation operation) {
    var answers = operation.getResponses();
    var ok = answers.getAPIResponse("200");
    var made = answers.getAPIResponse("201");
    if (ok != null && versioned.contains(schema(ok))) {
      Headers.addVersion(ok);
    }
    if (made != null && (versioned.contains(schema(made)) || tells(made, "ETag"))) {
      Headers.addVersion(made);
    }
    if (made != null && (readable.contains(schema(made)) || tells(made, "Location"))) {
      Headers.addAddress(made);
    }
    if (answers.hasAPIResponse("304")) {
      Headers.addVersion(Objects.requireNonNull(ok));
      Headers.addVersion(answers.getAPIResponse("304"));
    }
  }

  /** Whether the method itself names the header. */
  private static boolean tells(APIResponse answer, String header) {
    return answer.getHeaders() != null && answer.getHeaders().containsKey(header);
  }

  /** What the schema of an answer's JSON refers to; empty without. */
  private static String schema(@Nullable APIResponse answer) {
    if (answer == null || answer.getContent() == null) {
      return "";
    }
    return answer.getContent().getMediaTypes().values().stream()
        .map(MediaType::getSchema)
        .filter(schema -> schema != null && schema.getRef() != null)
        .map(schema -> schema.getRef())
        .findFirst()
        .orElse("");
  }
}
