package dev.kontor.sale.preference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Preferences with their sources, which are replaced as a set. */
@Singleton
class PaymentPreferenceTable {
  private final Jdbi jdbi;

  PaymentPreferenceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  record Row(boolean splitPrepaid, @Nullable Integer position, @Nullable UUID methodId) {
    Optional<Source> source() {
      return Optional.ofNullable(position)
          .map(any -> methodId == null ? new Source.Prepaid() : new Source.Method(methodId));
    }
  }

  Preference of(UUID organisationId) {
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select p.split_prepaid, s.position, s.method_id
                        from payment_preference p
                        left join payment_preference_source s
                          on s.organisation_id = p.organisation_id
                        where p.organisation_id = :organisationId
                        order by s.position""")
                    .bind("organisationId", organisationId)
                    .mapTo(Row.class)
                    .list());
    var sources = rows.stream().map(Row::source).flatMap(Optional::stream).toList();
    var splitPrepaid = rows.stream().anyMatch(Row::splitPrepaid);
    // All of its methods were removed since.
    return new Preference(sources.isEmpty() ? Preference.FIRST.sources() : sources, splitPrepaid);
  }

  /** Under the organisation's lock. */
  void replace(UUID organisationId, Preference preference) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into payment_preference (organisation_id, split_prepaid)
                  values (:organisationId, :splitPrepaid)
                  on conflict (organisation_id) do update
                    set split_prepaid = excluded.split_prepaid""")
              .bind("organisationId", organisationId)
              .bind("splitPrepaid", preference.splitPrepaid())
              .execute();
          handle
              .createUpdate(
                  """
                  delete from payment_preference_source where organisation_id = :organisationId""")
              .bind("organisationId", organisationId)
              .execute();
          add(handle, organisationId, preference.sources());
        });
  }

  private static void add(Handle handle, UUID organisationId, List<Source> sources) {
    handle
        .createUpdate(
            """
            insert into payment_preference_source (organisation_id, position, method_id)
            select :organisationId, n.position, n.id
            from unnest(:methods) with ordinality n (id, position)""")
        .bind("organisationId", organisationId)
        .bindArray(
            "methods",
            UUID.class,
            sources.stream()
                .map(each -> each instanceof Source.Method method ? method.id() : null)
                .toArray())
        .execute();
  }
}
