package dev.kontor.service.registration;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.ServiceCredentials;
import dev.kontor.product.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Registers product services, and gives them their credentials. */
@ApplicationScoped
class RegistrationService {
  private static final String LIST = "product services";

  private final ServiceTable services;
  private final Catalogue catalogue;
  private final MergePatch patches;
  private final Cursors cursors;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  RegistrationService(
      ServiceTable services,
      Catalogue catalogue,
      MergePatch patches,
      Cursors cursors,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.services = services;
    this.catalogue = catalogue;
    this.patches = patches;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  Page<ServiceResponse> list(PageRequest page) {
    return cursors.page(
        LIST, page, Cursor.FIRST, services::list, last -> new Cursor(last.createdAt(), last.id()));
  }

  Versioned<ServiceResponse> get(UUID id) {
    return services.find(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  @Transactional
  Versioned<ServiceAdded> add(Caller operator, AddServiceRequest asked) {
    requireTypes(asked.productTypes());
    var id = ids.next();
    var credential = newCredential();
    if (!services.add(id, asked.code(), Secrets.hash(credential), clock.instant())) {
      throw ProductServiceProblem.SERVICE_CODE_TAKEN.exception(asked.code());
    }
    services.serve(id, asked.productTypes().stream().distinct().toList());
    var added = get(id);
    events.fire(ServiceChanged.added(operator.id(), added.body()));
    return new Versioned<>(ServiceAdded.of(added.body(), credential), added.version());
  }

  @Transactional
  Versioned<ServiceResponse> edit(Caller operator, UUID id, byte[] patch, IfMatch ifMatch) {
    var service = lock(id);
    var before = service.body();
    var after = patches.apply(new ServiceDetails(before.productTypes()), patch);
    requireTypes(after.productTypes());
    ifMatch.require(service.version());
    var types = after.productTypes().stream().distinct().sorted().toList();
    if (types.equals(before.productTypes())) {
      return service;
    }
    services.serve(id, types);
    services.changed(id);
    var edited = get(id);
    events.fire(ServiceChanged.edited(operator.id(), before, edited.body()));
    return edited;
  }

  @Transactional
  ServiceCredentialResponse rotate(Caller operator, UUID id) {
    var service = lock(id).body();
    var credential = newCredential();
    services.credential(id, Secrets.hash(credential));
    events.fire(ServiceChanged.rotated(operator.id(), service));
    return new ServiceCredentialResponse(credential);
  }

  @Transactional
  void remove(Caller operator, UUID id) {
    var service = lock(id).body();
    services.remove(id);
    events.fire(ServiceChanged.removed(operator.id(), service));
  }

  private Versioned<ServiceResponse> lock(UUID id) {
    return services.lock(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private void requireTypes(List<String> types) {
    for (int i = 0; i < types.size(); i++) {
      if (!catalogue.isType(types.get(i))) {
        throw ProductServiceProblem.SERVICE_TYPE_UNKNOWN
            .exception(types.get(i))
            .onField("productTypes[" + i + "]");
      }
    }
  }

  private static String newCredential() {
    return ServiceCredentials.PREFIX + Secrets.newToken();
  }
}
