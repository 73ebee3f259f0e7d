package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What an invitation asks of the database, {@code InvitationService.invite} and the delivery of its
 * mail: as Hibernate writes it, but for the names of columns.
 */
final class InvitationSql {
  private static final int LETTER_BYTES = 4000;

  private static final String MEMBER =
      """
      select * from membership
      where organisation_id = ? and user_id = ? fetch first 1 rows only""";

  private static final String LEGAL_REPRESENTATIVES =
      """
      select * from membership
      where organisation_id = ? and role = 'legal_representative' order by id
      for no key update""";

  private static final String OPEN =
      """
      select * from invitation
      where organisation_id = ? and lower(email) = lower(?) and status = 'open'
      fetch first 1 rows only for no key update""";

  private static final String INVITATION =
      """
      insert into invitation
      select o, i, e, e, 'collaborator', false, 'en', t, 'open', u, now(), now(), 0
      from (values (?::uuid, ?::uuid, ?, ?::bytea, ?::uuid)) v (o, i, e, t, u)""";

  private static final String MAIL =
      """
      insert into outgoing_mail (id, kind, sealed_letter, created_at)
      values (?, 'invitation', ?, now())""";

  private final UUID organisation;
  private final Callers.Caller caller;
  private final UUID user;

  /** The ones of the invitation that is on its way. */
  private UUID id = UUID.randomUUID();

  InvitationSql(int number, Callers callers) {
    organisation = World.organisation(number);
    caller = callers.get(number);
    user = World.person(number);
  }

  List<List<Sql>> transactions() {
    return List.of(
        List.of(CommonSql.authorisation(caller, organisation)),
        CommonSql.limit(World.limit(user)),
        invitation(),
        List.of(withId("select sealed_letter from outgoing_mail where id = ?")),
        List.of(
            withId(
                """
                update outgoing_mail set sealed_letter = null, delivered_at = now()
                where id = ?""")));
  }

  private List<Sql> invitation() {
    return List.of(
        new Sql(
            MEMBER,
            () -> {
              id = UUID.randomUUID();
              return new Object[] {organisation, user};
            }),
        withEmail(CommonSql.USER_BY_EMAIL),
        Sql.of(LEGAL_REPRESENTATIVES, organisation),
        new Sql(OPEN, () -> new Object[] {organisation, email()}),
        Sql.of("select * from user_account where id = ?", user),
        new Sql(INVITATION, () -> new Object[] {organisation, id, email(), bytes(id), user}),
        Sql.of("select name from organisation_summary where id = ?", organisation),
        withEmail(CommonSql.USER_BY_EMAIL),
        new Sql(MAIL, () -> new Object[] {id, new byte[LETTER_BYTES]}),
        CommonSql.personKeys(user, organisation),
        CommonSql.organisationActivity(organisation, user));
  }

  private Sql withId(String text) {
    return new Sql(text, () -> new Object[] {id});
  }

  private Sql withEmail(String text) {
    return new Sql(text, () -> new Object[] {email()});
  }

  private String email() {
    return id + "@example.com";
  }

  private static byte[] bytes(UUID id) {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
