package dev.kontor.platform.contract;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.IndexView;

/** Finds the resource method of an operation by its id. */
final class Endpoints {
  private final Map<String, Endpoint> byOperationId = new HashMap<>();

  Endpoints(IndexView index) {
    for (var annotation :
        index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)) {
      var endpoint = new Endpoint(annotation.target().asMethod());
      var twin = byOperationId.put(annotation.value("operationId").asString(), endpoint);
      // The index may hold a class twice; two methods of one id would be a mistake.
      if (twin != null && !twin.method().toString().equals(endpoint.method().toString())) {
        throw new IllegalStateException("Two operations share an id: " + annotation);
      }
    }
  }

  Endpoint of(Operation operation) {
    var endpoint = byOperationId.get(operation.getOperationId());
    if (endpoint == null) {
      throw new IllegalStateException(operation.getOperationId() + " has no @Operation");
    }
    return endpoint;
  }
}
