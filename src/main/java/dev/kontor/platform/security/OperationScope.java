package dev.kontor.platform.security;

import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which scopes open an operation to API tokens, as its annotations say. */
public final class OperationScope {
  private static final Map<Method, List<Scope>> KNOWN = new ConcurrentHashMap<>();

  private OperationScope() {}

  /**
   * All that a token needs; the first one says whether the operation reads or writes. Empty where
   * it is closed to them, or open to each.
   */
  public static List<Scope> of(Method operation) {
    return KNOWN.computeIfAbsent(operation, OperationScope::find);
  }

  private static List<Scope> find(Method operation) {
    if (operation.isAnnotationPresent(FreshPassword.class)) {
      return List.of();
    }
    var allowed = operation.getAnnotation(Allowed.class);
    if (allowed != null) {
      return allowed.peopleOnly() ? List.of() : find(operation, allowed);
    }
    var authenticated = operation.getAnnotation(Authenticated.class);
    return authenticated == null ? List.of() : List.of(authenticated.scope());
  }

  private static List<Scope> find(Method operation, Allowed allowed) {
    return allowed.scope().length > 0
        ? List.of(allowed.scope())
        : List.of(Scope.of(allowed.value().area(), operation.isAnnotationPresent(GET.class)));
  }
}
