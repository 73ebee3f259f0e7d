package dev.kontor.platform.contract;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.ServiceOnly;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A resource method, as its annotations describe it. */
record Endpoint(MethodInfo method) {
  boolean isPublic() {
    return has(PermitAll.class);
  }

  /** Whether users' tokens open it. */
  boolean isForUsers() {
    return !isPublic() && !isServiceOnly();
  }

  /** Whether it is closed to who lacks a second factor that an organisation requires. */
  boolean needsSecondFactorWhereRequired() {
    var authenticated = method.annotation(Authenticated.class);
    var open = authenticated == null ? null : authenticated.value("unprotectedToo");
    return isAllowed() || authenticated != null && (open == null || !open.asBoolean());
  }

  /** Whether credentials of product services open it. */
  boolean isForServices() {
    var allowed = method.annotation(Allowed.class);
    var services = allowed == null ? null : allowed.value("services");
    return isServiceOnly() || services != null && services.asBoolean();
  }

  boolean isServiceOnly() {
    return has(ServiceOnly.class);
  }

  boolean isAllowed() {
    return has(Allowed.class);
  }

  /** Whether a lock of the product that its path names keeps members from it. */
  boolean endsWithLock() {
    var allowed = method.annotation(Allowed.class);
    return allowed != null && Right.valueOf(allowed.value("value").asEnum()).endsWithLock();
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
    var annotation = method.annotation(Idempotent.class);
    var required = annotation == null ? null : annotation.value("required");
    return required != null && required.asBoolean();
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
