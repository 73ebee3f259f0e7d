package dev.kontor.service.registration;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * An operator added, changed or removed a product service, or gave it a new credential: {@code
 * kind} is {@code service.added} and so on. Stands in the operator's own log.
 */
public record ServiceChanged(
    String kind,
    UUID operatorId,
    UUID serviceId,
    String code,
    Map<String, Object> before,
    Map<String, Object> after)
    implements Recorded {
  static ServiceChanged added(UUID operatorId, ServiceResponse service) {
    return new ServiceChanged(
        "service.added", operatorId, service.id(), service.code(), Map.of(), types(service));
  }

  static ServiceChanged edited(UUID operatorId, ServiceResponse before, ServiceResponse after) {
    return new ServiceChanged(
        "service.changed", operatorId, after.id(), after.code(), types(before), types(after));
  }

  static ServiceChanged rotated(UUID operatorId, ServiceResponse service) {
    return new ServiceChanged(
        "service.credential_changed", operatorId, service.id(), service.code(), Map.of(), Map.of());
  }

  static ServiceChanged removed(UUID operatorId, ServiceResponse service) {
    return new ServiceChanged(
        "service.removed", operatorId, service.id(), service.code(), types(service), Map.of());
  }

  private static Map<String, Object> types(ServiceResponse service) {
    return Map.of("productTypes", service.productTypes());
  }

  @Override
  public Activity activity() {
    return Activity.ofUser(kind, operatorId, new Subject("service", serviceId, code))
        .changing(before, after);
  }
}
