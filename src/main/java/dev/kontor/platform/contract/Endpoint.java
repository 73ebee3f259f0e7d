package dev.kontor.platform.contract;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.ServiceOnly;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** A resource method, as its annotations describe it. */
record Endpoint(MethodInfo method) {
  boolean isPublic() {
    return has(PermitAll.class);
  }

  /** Whether access tokens open it. */
  boolean isForUsers() {
    return !isPublic() && !isServiceOnly() && !isOpenToAnyApiToken();
  }

  /** Whether it is closed to who lacks a second factor that an organisation requires. */
  boolean needsSecondFactorWhereRequired() {
    return isAllowed()
        || has(Authenticated.class) && !isTrue(Authenticated.class, "unprotectedToo");
  }

  /** All scopes that an API token needs; empty where it is closed to them, or open to each. */
  List<Scope> scopes() {
    if (needsFreshPassword() || isTrue(Allowed.class, "peopleOnly")) {
      return List.of();
    }
    return Stream.of(Allowed.class, Authenticated.class)
        .map(type -> value(type, "scope"))
        .filter(Objects::nonNull)
        .map(value -> Arrays.stream(value.asEnumArray()).map(Scope::valueOf).toList())
        .findFirst()
        .or(() -> right().map(right -> List.of(Scope.of(right.area(), isRead()))))
        .orElse(List.of());
  }

  /** Whether each API token opens it: it is about the token, so that nothing else does. */
  boolean isOpenToAnyApiToken() {
    return isTrue(Authenticated.class, "anyToken");
  }

  /** Whether API tokens open it from networks too where they are no good. */
  boolean isOpenElsewhere() {
    return isTrue(Authenticated.class, "elsewhereToo");
  }

  private Optional<Right> right() {
    return Optional.ofNullable(value(Allowed.class, "value"))
        .map(value -> Right.valueOf(value.asEnum()));
  }

  private boolean isTrue(Class<? extends Annotation> type, String name) {
    var value = value(type, name);
    return value != null && value.asBoolean();
  }

  private @Nullable AnnotationValue value(Class<? extends Annotation> type, String name) {
    var annotation = method.annotation(type);
    return annotation == null ? null : annotation.value(name);
  }

  /** Whether credentials of product services open it. */
  boolean isForServices() {
    return isServiceOnly() || isTrue(Allowed.class, "services");
  }

  boolean isServiceOnly() {
    return has(ServiceOnly.class);
  }

  boolean isAllowed() {
    return has(Allowed.class);
  }

  /** Whether a lock of the product that its path names keeps members from it. */
  boolean endsWithLock() {
    return right().filter(Right::endsWithLock).isPresent();
  }

  boolean isOperatorOnly() {
    return has(OperatorOnly.class);
  }

  boolean needsFreshPassword() {
    return has(FreshPassword.class);
  }

  boolean isRead() {
    return has(GET.class);
  }

  boolean isIdempotent() {
    return has(Idempotent.class);
  }

  boolean requiresIdempotencyKey() {
    return isTrue(Idempotent.class, "required");
  }

  boolean isPaged() {
    return method.parameterTypes().stream()
        .anyMatch(type -> type.name().toString().equals(PageRequest.class.getName()));
  }

  /** The status of success that the method names itself. */
  Optional<Integer> successStatus() {
    return Optional.ofNullable(method.annotation(ResponseStatus.class))
        .map(annotation -> annotation.value().asInt());
  }

  /** Whether the method names its answers of success itself, since there are several. */
  boolean tellsSuccesses() {
    return has(APIResponses.class) || has(APIResponse.class);
  }

  /** The slugs of the problems that the method names itself. */
  List<String> refusals() {
    var refuses = method.annotation(Refuses.class);
    return refuses == null ? List.of() : List.of(refuses.value().asStringArray());
  }

  private boolean has(Class<? extends Annotation> type) {
    return method.hasAnnotation(type);
  }
}
