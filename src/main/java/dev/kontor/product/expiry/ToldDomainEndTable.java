package dev.kontor.product.expiry;

import dev.kontor.product.product.Subscribed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Notes of which end of a domain which notice was told: for all of a day in one statement. */
@Singleton
class ToldDomainEndTable {
  /** The notice before the end of a redemption period. */
  static final String LAST_WEEK = "last_week";

  private final Jdbi jdbi;

  ToldDomainEndTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  static String code(Notice notice) {
    return notice.name().toLowerCase(Locale.ROOT);
  }

  /** Those of whose end a notice wasn't told yet; from now on it was. */
  List<Subscribed> untold(UUID organisationId, String notice, List<Subscribed> domains) {
    if (domains.isEmpty()) {
      return List.of();
    }
    var news =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into told_domain_end as t
                          (organisation_id, product_id, notice, ends_on)
                        select :organisationId, d.id, :notice, d.ends_on
                        from unnest(:domains, cast(:ends as date[])) d (id, ends_on)
                        on conflict (organisation_id, product_id, notice)
                          do update set ends_on = excluded.ends_on
                          where t.ends_on <> excluded.ends_on
                        returning product_id""")
                    .bind("organisationId", organisationId)
                    .bind("notice", notice)
                    .bindArray("domains", UUID.class, domains.stream().map(Subscribed::id).toList())
                    .bindArray(
                        "ends",
                        String.class,
                        domains.stream().map(each -> each.end().toString()).toList())
                    .mapTo(UUID.class)
                    .collect(Collectors.toSet()));
    return domains.stream().filter(each -> news.contains(each.id())).toList();
  }
}
