package dev.kontor.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Who is there: 10,000 people, all of them members of one large organisation. The first of them are
 * the callers, who are legal representatives there, and each of a small organisation with nine more
 * members.
 */
final class World {
  static final int PEOPLE = 10_000;
  static final int SMALL = 10;
  static final int CALLERS = 32;
  static final String PASSWORD = "nine brass kettles sing";

  /** As in {@code PasswordHasher}. */
  static final String PASSWORD_HASH =
      Password.hash(PASSWORD)
          .addRandomSalt(16)
          .with(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID))
          .getResult();

  /** Those whose password is checked against a hash that costs next to nothing. */
  static final int CHEAP = 2_000;

  /** Those who have an app for codes; the second half of them have the hash of no cost. */
  static final int WITH_APP = 4_000;

  private static final String CHEAP_HASH =
      Password.hash(PASSWORD)
          .addRandomSalt(16)
          .with(Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID))
          .getResult();

  private static final String CHEAP_HASHES =
      """
      update user_account set password_hash = ?
      where id in (select pg_temp.id(1, n) from generate_series(?::int, ?::int - 1) n)""";

  private static final String PERSON =
      """
      insert into user_account
      select pg_temp.id(1, n), pg_temp.email(n), pg_temp.email(n), ?, 'Anna' || n, 'Keller', 'en', 'CH', 'Europe/Zurich', null,
             now(), now(), null, 0
      from generate_series(0, ? - 1) n""";

  private static final String ORGANISATION =
      """
      insert into organisation
      select pg_temp.id(2, n), 'Organisation ' || n, 'company', 'CH', 'Bundesgasse 1', null, '3011', 'Bern',
             'CH', '+41313112233', 'office@example.com', 'CHE-116.281.710 MWST', now(), 0,
             'en', 'Europe/Zurich'
      from generate_series(0, ?) n""";

  private static final String MEMBERSHIP =
      """
      insert into membership
      select organisation, gen_random_uuid(), person, case when is_caller
             then 'legal_representative' else 'collaborator' end, false,
             now() - n * interval '1 minute', true, true, true, true, false, 0
      from (%s) m (organisation, person, is_caller, n)""";

  private static final String OF_LARGE =
      "select pg_temp.id(2, 0), pg_temp.id(1, n), n < ?, n from generate_series(0, ? - 1) n";

  private static final String OF_SMALL =
      """
      select pg_temp.id(2, c + 1), pg_temp.id(1, case when n = 0 then c else ?::int + c * ?::int + n end), n = 0, n
      from generate_series(0, ? - 1) c, generate_series(0, ? - 1) n""";

  private static final String LIMIT =
      """
      insert into throttle
      select 'bench:' || owner, decode(repeat('00', 60), 'hex'), 0
      from (select pg_temp.id(1, n) from generate_series(0, ? - 1) n
            union select pg_temp.id(2, 0)) o (owner)""";

  private World() {}

  static UUID largeOrganisation() {
    return new UUID(2, 0);
  }

  /** The small organisation of a caller. */
  static UUID organisation(int caller) {
    return new UUID(2, caller + 1L);
  }

  static UUID person(int number) {
    return new UUID(1, number);
  }

  static String email(int person) {
    return "person" + person + "@example.com";
  }

  /** The row of a limit that the statements over plain JDBC use. */
  static String limit(UUID owner) {
    return "bench:" + owner;
  }

  /** Fills the tables, which the service has made. */
  static void fill(BenchDatabase database) throws SQLException {
    database.execute(
        """
        create function pg_temp.id(kind bigint, n bigint) returns uuid language sql as
        $$ select (lpad(to_hex(kind), 16, '0') || lpad(to_hex(n), 16, '0'))::uuid $$""");
    database.execute(
        """
        create function pg_temp.email(n bigint) returns text language sql as
        $$ select 'person' || n || '@example.com' $$""");
    database.execute(PERSON, PASSWORD_HASH, PEOPLE);
    database.execute(ORGANISATION, CALLERS);
    database.execute(MEMBERSHIP.formatted(OF_LARGE), CALLERS, PEOPLE);
    database.execute(MEMBERSHIP.formatted(OF_SMALL), CALLERS, SMALL, CALLERS, SMALL);
    database.execute(LIMIT, CALLERS);
    database.execute(CHEAP_HASHES, CHEAP_HASH, CHEAP, WITH_APP);
    database.execute(CHEAP_HASHES, CHEAP_HASH, (WITH_APP + PEOPLE) / 2, PEOPLE);
    Apps.enrol(database, WITH_APP, PEOPLE);
    Shelves.fill(database);
    Wallets.found(database);
    Staff.appoint(database);
    Scripts.equip(database);
    database.execute("vacuum analyze");
  }
}
