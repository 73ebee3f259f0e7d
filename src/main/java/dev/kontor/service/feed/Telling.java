package dev.kontor.service.feed;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import dev.kontor.product.product.ProductActivated;
import dev.kontor.product.product.ProductCancelled;
import dev.kontor.product.product.ProductChanged;
import dev.kontor.product.product.ProductCreated;
import dev.kontor.product.product.ProductEnded;
import dev.kontor.product.product.ProductExpired;
import dev.kontor.product.product.ProductGuarded;
import dev.kontor.product.product.ProductOfferChanged;
import dev.kontor.product.product.ProductReinstated;
import dev.kontor.product.product.ProductRenewed;
import dev.kontor.product.product.ProductResumed;
import dev.kontor.product.product.ProductSuspended;
import dev.kontor.product.product.RegistryDatesTaken;
import dev.kontor.service.feed.ServiceEvents.Product;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells services what other features publish: of a change of access, of members or of accounts only
 * that it happened and to whom, since services ask what follows from it.
 */
@Singleton
class Telling {
  private static final Set<String> OF_ORGANISATIONS =
      Set.of(
          "member.joined",
          "member.left",
          "member.removed",
          "member.role_changed",
          "member.suspended",
          "member.resumed",
          "member.access_changed",
          "group.member_added",
          "group.member_removed",
          "group.access_changed",
          "group.removed",
          "organisation.closed",
          "organisation.security_policy_changed");
  private static final Set<String> OF_USERS =
      Set.of(
          "account.profile_changed",
          "account.blocked",
          "account.closed",
          "account.erased",
          "account.reopened",
          "account.secured",
          "account.app_password_removed",
          "account.unblocked",
          "two_factor.method_added",
          "two_factor.method_removed",
          "two_factor.reset");

  private final ServiceEvents events;
  private final ActivationTable activations;

  Telling(ServiceEvents events, ActivationTable activations) {
    this.events = events;
    this.activations = activations;
  }

  void happened(@Observes Recorded event) {
    var activity = event.activity();
    if (activity.organisationId() != null && OF_ORGANISATIONS.contains(activity.kind())) {
      events.aboutOrganisation(activity.kind(), activity.organisationId(), activity.userId());
    } else if (activity.userId() != null && OF_USERS.contains(activity.kind())) {
      events.aboutUser(activity.kind(), activity.userId(), told(activity));
    }
  }

  /** Tokens name the app password that they were got with, and end with it. */
  private static Map<String, Object> told(Activity activity) {
    return activity.subject().type().equals("app_password")
        ? Map.of("appPasswordId", activity.subject().id())
        : Map.of();
  }

  void created(@Observes ProductCreated event) {
    events.aboutProduct(
        "product.added",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        Map.of("type", event.type(), "name", event.name()));
  }

  /** Also where no service is there to learn it: then it waits for an operator. */
  void activated(@Observes ProductActivated event) {
    var product = new Product(event.organisationId(), event.productId(), event.type());
    activations.add(event, events.aboutProduct("product.activated", product, null, bought(event)));
  }

  private static Map<String, Object> bought(ProductActivated event) {
    var data = new LinkedHashMap<String, Object>();
    data.put("type", event.type());
    data.put("name", event.name());
    putIfKnown(data, "offer", event.offer());
    putIfKnown(data, "period", event.period());
    data.put("termStart", event.termStart());
    putIfKnown(data, "termEnd", event.termEnd());
    data.put("attributes", event.attributes());
    putIfKnown(data, "orderLineId", event.orderLineId());
    return data;
  }

  private static void putIfKnown(Map<String, Object> data, String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value);
    }
  }

  void changed(@Observes ProductChanged event) {
    events.aboutProduct(
        "product.changed",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        Map.of("name", event.name()));
  }

  void renewed(@Observes ProductRenewed event) {
    var data = new LinkedHashMap<String, Object>();
    data.put("type", event.type());
    data.put("name", event.name());
    data.put("offer", event.offer());
    data.put("period", event.period());
    data.put("termStart", event.termStart());
    data.put("termEnd", event.termEnd());
    putIfKnown(data, "orderLineId", event.orderLineId());
    data.put("wasExpired", event.wasExpired());
    events.aboutProduct(
        "product.renewed",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        data);
  }

  void offerChanged(@Observes ProductOfferChanged event) {
    var data = new LinkedHashMap<String, Object>();
    data.put("type", event.type());
    data.put("name", event.name());
    putIfKnown(data, "offer", event.after().offer());
    putIfKnown(data, "period", event.after().period());
    data.put("termStart", event.termStart());
    putIfKnown(data, "termEnd", event.after().paidUntil());
    putIfKnown(data, "orderLineId", event.orderLineId());
    events.aboutProduct(
        "product.offer_changed",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        data);
  }

  void expired(@Observes ProductExpired event) {
    events.aboutProduct(
        "product.expired",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        Map.of(
            "type",
            event.type(),
            "name",
            event.name(),
            "expiredOn",
            event.expiredOn(),
            "endsOn",
            event.endsOn()));
  }

  void cancelled(@Observes ProductCancelled event) {
    events.aboutProduct(
        "product.cancelled",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        Map.of("type", event.type(), "name", event.name(), "endsOn", event.endsOn()));
  }

  void reinstated(@Observes ProductReinstated event) {
    events.aboutProduct(
        "product.reinstated",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        Map.of("type", event.type(), "name", event.name(), "termEnd", event.paidUntil()));
  }

  void suspended(@Observes ProductSuspended event) {
    var product = new Product(event.organisationId(), event.productId(), event.type());
    tell("product.suspended", product, event.name());
  }

  void resumed(@Observes ProductResumed event) {
    var product = new Product(event.organisationId(), event.productId(), event.type());
    tell("product.resumed", product, event.name());
  }

  void ended(@Observes ProductEnded event) {
    var product = new Product(event.organisationId(), event.productId(), event.type());
    tell("product.ended", product, event.name());
  }

  void takenOver(@Observes RegistryDatesTaken event) {
    events.aboutProduct(
        "product.registry_adopted",
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        Map.of(
            "type",
            event.type(),
            "name",
            event.name(),
            "status",
            event.status().code(),
            "termEnd",
            event.termEnd()));
  }

  void guarded(@Observes ProductGuarded event) {
    events.aboutProduct(
        event.kind(),
        new Product(event.organisationId(), event.productId(), event.type()),
        null,
        Map.of(event.guard().code(), event.isOn()));
  }

  private void tell(String kind, Product product, String name) {
    events.aboutProduct(kind, product, null, Map.of("type", product.type(), "name", name));
  }
}
