package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * {@code GET /v1/organisations/{id}/members}: the first page, of at most 50.
 *
 * @param organisations whose members the caller of a number lists
 */
record MemberList(String name, IntFunction<UUID> organisations) implements Operation {
  /** {@code MemberQueries.SELECT}, as {@code list} completes it. */
  private static final String FIRST_PAGE =
      """
      select m.id, m.user_id, u.email, u.first_name, u.last_name, m.role, m.accounting, m.joined_at,
             m.version,
             (select true from protected_user p where p.user_id = m.user_id) as is_protected
      from membership m join user_summary u on u.id = m.user_id
      where m.organisation_id = ?
       and (m.joined_at, m.id) > (?, ?) order by m.joined_at, m.id limit ?""";

  static MemberList ofSmall() {
    return new MemberList("member list of " + World.SMALL, World::organisation);
  }

  static MemberList ofLarge() {
    return new MemberList("member list of " + World.PEOPLE, caller -> World.largeOrganisation());
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 8, 32);
  }

  @Override
  public Workload requests(int port, Callers callers) {
    return new HttpWorkload(
        port,
        200,
        number -> {
          var request =
              Call.get(
                  "/v1/organisations/" + organisations.apply(number) + "/members",
                  callers.get(number).accessToken());
          return () -> request;
        });
  }

  @Override
  public List<Floor> floors(BenchDatabase database, Callers callers) {
    return List.of(
        Floor.sql(
            new SqlWorkload(
                database,
                number -> {
                  var organisation = organisations.apply(number);
                  return List.of(
                      List.of(CommonSql.authorisation(callers.get(number), organisation)),
                      List.of(
                          Sql.of(
                              FIRST_PAGE,
                              organisation,
                              Timestamp.from(Instant.EPOCH),
                              new UUID(0, 0),
                              51)));
                })));
  }
}
