package dev.kontor.platform.database;

import dev.kontor.platform.secret.Secrets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The roles of the embedded PostgreSQL: the superuser, who prepares, and the service's own, which
 * owns the tables and nothing else. The service's password is another one at each start.
 */
final class Roles {
  static final String SERVICE = "kontor";

  /** Tables, views, sequences that stand alone, functions: made by the superuser in former days. */
  private static final String GIVE_ALL_TO_SERVICE =
      """
      do $$
      declare command text;
      begin
        for command in
          select format('alter table %s owner to kontor', c.oid::regclass)
          from pg_class c
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
            and c.relowner <> 'kontor'::regrole
            and not exists (select 1 from pg_depend d
                            where d.classid = 'pg_class'::regclass and d.objid = c.oid
                              and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
          union all
          select format('alter routine %s owner to kontor', p.oid::regprocedure)
          from pg_proc p
          where p.pronamespace = 'public'::regnamespace and p.proowner <> 'kontor'::regrole
            and not exists (select 1 from pg_depend d
                            where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                              and d.deptype = 'e')
        loop
          execute command;
        end loop;
      end $$""";

  private Roles() {}

  static String newPassword() {
    return Secrets.newToken();
  }

  /** From now on the superuser needs this password. */
  static void secureSuperuser(Connection superuser, String password) throws SQLException {
    run(superuser, "alter role postgres password '" + password + "'");
  }

  static void reloadRules(Connection superuser) throws SQLException {
    run(superuser, "select pg_reload_conf()");
  }

  /** Gives the service's role, with what it owns, a new password. */
  static String renewService(Connection superuser) throws SQLException {
    var password = newPassword();
    run(
        superuser,
        """
        do $$
        begin
          if not exists (select 1 from pg_roles where rolname = 'kontor') then
            create role kontor;
          end if;
        end $$""");
    run(
        superuser,
        "alter role kontor login nosuperuser nocreatedb nocreaterole password '" + password + "'");
    run(superuser, "alter database postgres owner to kontor");
    run(superuser, GIVE_ALL_TO_SERVICE);
    return password;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
