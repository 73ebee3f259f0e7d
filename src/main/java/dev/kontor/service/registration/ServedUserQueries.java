package dev.kontor.service.registration;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** What services may know of users. */
@Singleton
class ServedUserQueries {
  private final Jdbi jdbi;

  ServedUserQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  ServedUserResponse get(UUID serviceId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select u.first_name, u.last_name, u.language, u.time_zone,
                           array_agg(m.organisation_id order by m.organisation_id) as organisations,
                           array_agg(m.is_inside order by m.organisation_id) as inside
                    from user_summary u join membership_summary m on m.user_id = u.id
                    where u.id = :user and exists (
                      select 1 from product_summary p
                      join product_service_type t on t.type = p.type and t.service_id = :service
                      where p.organisation_id = m.organisation_id and p.status <> 'ended')
                    group by u.id, u.first_name, u.last_name, u.language, u.time_zone""")
                .bind("user", userId)
                .bind("service", serviceId)
                .mapTo(Row.class)
                .map(row -> row.answer(userId))
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::exception));
  }

  private record Row(
      String firstName,
      String lastName,
      String language,
      String timeZone,
      List<UUID> organisations,
      List<Boolean> inside) {
    ServedUserResponse answer(UUID id) {
      var memberships =
          IntStream.range(0, organisations.size())
              .mapToObj(i -> new ServedUserResponse.Membership(organisations.get(i), inside.get(i)))
              .toList();
      return new ServedUserResponse(id, firstName, lastName, language, timeZone, memberships);
    }
  }
}
