package dev.kontor.product.expiry;

import dev.kontor.product.product.Redemption;
import dev.kontor.product.product.Subscribed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of domains around their expiry, as long as it is true. */
@Singleton
class DomainTelling {
  private final ToldDomainEndTable told;
  private final Redemptions redemptions;
  private final DomainContactQueries contacts;
  private final Clock clock;
  private final Event<DomainNotice> notices;

  DomainTelling(
      ToldDomainEndTable told,
      Redemptions redemptions,
      DomainContactQueries contacts,
      Clock clock,
      Event<DomainNotice> notices) {
    this.told = told;
    this.redemptions = redemptions;
    this.contacts = contacts;
    this.clock = clock;
    this.notices = notices;
  }

  /**
   * Of each domain's end a notice comes once, also where its task runs again after a crash.
   *
   * @param domains active or cancelled, of one end
   */
  void beforeExpiry(UUID organisationId, Notice notice, List<Subscribed> domains) {
    if (domains.isEmpty() || !today().isBefore(domains.get(0).end())) {
      return;
    }
    domains.stream()
        .filter(each -> notice.tells(each).isPresent())
        .collect(Collectors.groupingBy(each -> notice.tells(each).orElseThrow()))
        .forEach(
            (kind, some) -> {
              var news = told.untold(organisationId, ToldDomainEndTable.code(notice), some);
              var back = redemptions.of(organisationId, news, today());
              tell(organisationId, kind, news, Subscribed::end, back);
            });
  }

  /** It has expired, and can be restored. */
  void expired(UUID organisationId, List<Subscribed> domains) {
    tell(organisationId, DomainNotice.Kind.EXPIRED, domains, Subscribed::end, fixed(domains));
  }

  /** Each once. */
  void lastWeek(UUID organisationId, List<Subscribed> domains) {
    var restorable = domains.stream().filter(each -> each.isRestorable(today())).toList();
    var news = told.untold(organisationId, ToldDomainEndTable.LAST_WEEK, restorable);
    tell(organisationId, DomainNotice.Kind.LAST_WEEK, news, Subscribed::goneOn, fixed(news));
  }

  /**
   * They were released.
   *
   * @param domains as they were before
   */
  void released(UUID organisationId, List<Subscribed> domains) {
    tell(organisationId, DomainNotice.Kind.RELEASED, domains, Subscribed::goneOn, fixed(domains));
  }

  private static Map<UUID, Redemption> fixed(List<Subscribed> domains) {
    return domains.stream()
        .collect(
            Collectors.toMap(Subscribed::id, each -> Objects.requireNonNull(each.redemption())));
  }

  private void tell(
      UUID organisationId,
      DomainNotice.Kind kind,
      List<Subscribed> domains,
      Function<Subscribed, LocalDate> day,
      Map<UUID, Redemption> back) {
    if (domains.isEmpty()) {
      return;
    }
    var emails = contacts.of(organisationId, domains.stream().map(Subscribed::id).toList());
    domains.stream()
        .collect(Collectors.groupingBy(day))
        .forEach(
            (each, some) ->
                notices.fire(
                    new DomainNotice(
                        organisationId,
                        kind,
                        each,
                        some.stream().map(one -> shown(one, back, emails)).toList())));
  }

  private static DomainNotice.Domain shown(
      Subscribed domain, Map<UUID, Redemption> back, Map<UUID, String> emails) {
    return new DomainNotice.Domain(
        domain.id(),
        domain.name(),
        domain.end(),
        domain.offer() != null && domain.period() != null,
        Objects.requireNonNull(back.get(domain.id())),
        emails.get(domain.id()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
