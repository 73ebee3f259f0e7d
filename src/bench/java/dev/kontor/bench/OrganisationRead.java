package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.util.List;
import java.util.UUID;

/**
 * {@code GET /v1/organisations/{id}}: each caller reads their own.
 *
 * @param isByScript whether the callers' scripts call, with API tokens
 */
record OrganisationRead(boolean isByScript) implements Operation {
  /** {@code OrganisationQueries.BY_ID}. */
  private static final String BY_ID =
      """
      select o.*, l.organisation_id is not null as has_logo,
             coalesce(p.two_factor_required, false) as two_factor_required
      from organisation o
      left join organisation_logo l on l.organisation_id = o.id
      left join security_policy p on p.organisation_id = o.id
      where o.id = ?""";

  @Override
  public String name() {
    return isByScript ? "organisation read by API token" : "organisation read";
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
                  "/v1/organisations/" + World.organisation(number),
                  isByScript ? Scripts.token(number) : callers.get(number).accessToken());
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
                  UUID organisation = World.organisation(number);
                  return List.of(
                      List.of(
                          isByScript
                              ? CommonSql.authorisation(Scripts.token(number), organisation)
                              : CommonSql.authorisation(callers.get(number), organisation)),
                      List.of(Sql.of(BY_ID, organisation)));
                })));
  }
}
