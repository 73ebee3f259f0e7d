package dev.kontor.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Organisations with so many drives each. All callers are legal representatives there, and one
 * collaborator has {@code use} on every drive.
 */
final class Shelves {
  static final List<Integer> SIZES = List.of(10, 1_000, 100_000);

  /** The collaborator: somebody who isn't a caller. */
  static final UUID ASKED_ABOUT = World.person(World.CALLERS);

  private static final int FIRST_ORGANISATION = 1_000;
  private static final long MOST = 1_000_000;

  private Shelves() {}

  static UUID organisation(int shelf) {
    return new UUID(2, FIRST_ORGANISATION + shelf);
  }

  static UUID product(int shelf, int number) {
    return new UUID(3, shelf * MOST + number);
  }

  /** Needs the functions of {@link World#fill}, and the catalogue that the service loads. */
  static void fill(BenchDatabase database) throws SQLException {
    for (var shelf = 0; shelf < SIZES.size(); shelf++) {
      var organisation = organisation(shelf);
      database.execute(
          "insert into organisation (id, name, type, country, language, time_zone,"
              + " created_at, version) values (?, 'Shelf', 'company', 'CH', 'en', 'UTC', now(), 0)",
          organisation);
      database.execute(
          """
          insert into membership
          select ?, pg_temp.id(4, ?::bigint + n), pg_temp.id(1, n),
                 case when n < ?::int then 'legal_representative' else 'collaborator' end, false,
                 now(), true, true, true, true, false, 0
          from generate_series(0, ?::int) n""",
          organisation,
          shelf * MOST,
          World.CALLERS,
          World.CALLERS);
      database.execute(
          """
          insert into product (organisation_id, id, type, name, status, anchor_day, auto_renewal,
                               attributes, created_at, version)
          select ?, pg_temp.id(3, ?::bigint + n), 'drive', 'Drive ' || n, 'active', 1, false, '{}',
                 now() - n * interval '1 second', 0
          from generate_series(0, ?::int - 1) n""",
          organisation,
          shelf * MOST,
          SIZES.get(shelf));
      database.execute(
          """
          insert into product_term (organisation_id, id, product_id, starts_on, net, tax,
                                    paid_external, paid_from_paid_in, paid_from_credit,
                                    paid_by_upgrade, on_account, created_at)
          select organisation_id, id, id, current_date, 0, 0, 0, 0, 0, 0, 0, created_at
          from product where organisation_id = ?""",
          organisation);
      // Or the checks of foreign keys go on with plans for empty tables.
      database.execute("analyze product, product_term, access_matrix");
      database.execute(
          """
          insert into access_matrix
          select ?, id, id, null, false, 1 from membership
          where organisation_id = ? and role = 'collaborator'""",
          organisation,
          organisation);
      database.execute(
          """
          insert into product_grant
          select p.organisation_id, x.holder_id, p.id, 'use', 'drive'
          from product p join access_matrix x on x.organisation_id = p.organisation_id
          where p.organisation_id = ?""",
          organisation);
    }
  }
}
