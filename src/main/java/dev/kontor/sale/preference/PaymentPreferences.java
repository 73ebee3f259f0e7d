package dev.kontor.sale.preference;

import dev.kontor.money.payment.PaymentMethods;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps how organisations prefer to pay (SUB-5). No method that was removed is ever among the
 * sources: it leaves them with its row.
 */
@ApplicationScoped
public class PaymentPreferences {
  private final PaymentPreferenceTable preferences;
  private final PaymentMethods methods;
  private final Organisations organisations;
  private final Changes changes;
  private final Event<Object> events;

  PaymentPreferences(
      PaymentPreferenceTable preferences,
      PaymentMethods methods,
      Organisations organisations,
      Changes changes,
      Event<Object> events) {
    this.preferences = preferences;
    this.methods = methods;
    this.organisations = organisations;
    this.changes = changes;
    this.events = events;
  }

  /** How an organisation prefers to pay: from prepaid alone, where it never said. */
  @Transactional
  public Preference of(UUID organisationId) {
    return preferences.of(organisationId);
  }

  /**
   * Has an organisation prefer to pay that way.
   *
   * @throws DomainException 422 {@code payment-method-unknown}, {@code payment-source-repeated}
   */
  @Transactional
  public Preference prefer(UUID organisationId, Preference wanted) {
    requireOnce(wanted.sources());
    // Before the organisation, since whoever removes a method has locked it first.
    requireSaved(wanted.sources(), methods.hold(organisationId, methodsOf(wanted)));
    organisations.lock(organisationId);
    var diff =
        changes.between(
            PaymentPreferenceDetails.of(preferences.of(organisationId)),
            PaymentPreferenceDetails.of(wanted));
    if (!diff.isEmpty()) {
      preferences.replace(organisationId, wanted);
      events.fire(new PaymentPreferencesChanged(organisationId, diff));
    }
    return wanted;
  }

  /** What a text among the sources is refused with that names none. */
  static DomainException unknown(int place) {
    return PaymentMethods.unknown().onField(field(place));
  }

  private static Set<UUID> methodsOf(Preference preference) {
    return preference.sources().stream()
        .filter(Source.Method.class::isInstance)
        .map(each -> ((Source.Method) each).id())
        .collect(Collectors.toSet());
  }

  private static void requireOnce(List<Source> sources) {
    var seen = new HashSet<Source>();
    for (var each : sources) {
      if (!seen.add(each)) {
        throw PaymentPreferenceProblem.PAYMENT_SOURCE_REPEATED
            .exception()
            .onField(field(seen.size()));
      }
    }
  }

  private static void requireSaved(List<Source> sources, Set<UUID> saved) {
    for (int place = 0; place < sources.size(); place++) {
      if (sources.get(place) instanceof Source.Method method && !saved.contains(method.id())) {
        throw unknown(place);
      }
    }
  }

  private static String field(int place) {
    return "sources[" + place + "]";
  }
}
