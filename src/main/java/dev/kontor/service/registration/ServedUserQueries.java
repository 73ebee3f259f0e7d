package dev.kontor.service.registration;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                           array_agg(m.role <> 'external' order by m.organisation_id) as inside
                    from user_summary u join membership_summary m on m.user_id = u.id
                    where u.id = :user and exists (
                      select 1 from product_summary p
                      join product_service_type t on t.type = p.type and t.service_id = :service
                      where p.organisation_id = m.organisation_id and p.status <> 'ended')
                    group by u.id, u.first_name, u.last_name, u.language, u.time_zone""")
                .bind("user", userId)
                .bind("service", serviceId)
                .map((row, context) -> user(row, userId))
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::exception));
  }

  private static ServedUserResponse user(ResultSet row, UUID id) throws SQLException {
    var organisations = (UUID[]) row.getArray("organisations").getArray();
    var inside = (Boolean[]) row.getArray("inside").getArray();
    return new ServedUserResponse(
        id,
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("language"),
        row.getString("time_zone"),
        IntStream.range(0, organisations.length)
            .mapToObj(i -> new ServedUserResponse.Membership(organisations[i], inside[i]))
            .toList());
  }
}
