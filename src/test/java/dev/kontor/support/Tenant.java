package dev.kontor.support;

import dev.kontor.support.Contract.Operation;
import java.util.Map;

/**
 * A customer with one of everything that an organisation can have.
 *
 * @param person its legal representative
 * @param ids the ids of what there is, by the names that the contract's paths give them
 */
public record Tenant(Person person, Map<String, String> ids) {

  /** The address of an operation on this customer's things; on unknown things where none are. */
  public String path(Operation operation) {
    return path(operation, ids);
  }

  /** Whether there is one of each thing that an operation's path names. */
  public boolean hasAllOf(Operation operation) {
    return ids.keySet().containsAll(new Signature(operation).pathParameters());
  }

  /** The address of an operation on things with these ids. */
  public static String path(Operation operation, Map<String, String> ids) {
    var path = operation.path();
    for (var name : new Signature(operation).pathParameters()) {
      path = path.replace("{" + name + "}", ids.getOrDefault(name, Tenants.unknownId()));
    }
    return path;
  }

  /** A call of this customer, with the example of the contract where there is a JSON body. */
  public Wire.Request calls(Operation operation) {
    return calls(operation, path(operation));
  }

  public Wire.Request calls(Operation operation, String path) {
    var call =
        new Wire.Request(operation.method(), path)
            .header("Accept-Language", "en")
            .bearer(person.accessToken());
    if (new Signature(operation).headerParameters().contains("If-Match")) {
      call = call.header("If-Match", "*");
    }
    if (new Signature(operation).needsKey()) {
      call = call.header("Idempotency-Key", Wire.Request.A_NEW_KEY);
    }
    return new Signature(operation).hasJsonBody()
        ? call.body(operation.bodyTypes().get(0), operation.bodyExample().toString())
        : call;
  }
}
