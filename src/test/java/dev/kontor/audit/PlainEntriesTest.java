package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.account.identity.AccountErased;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written before there were keys is sealed, once, and read as before. */
@KontorTest
class PlainEntriesTest {
  private static final String ADD =
      """
      insert into %s (%s, id, kind, actor_kind, actor_id, actor_name, subject_type, subject_id,
        subject_label, before, after, address, device, created_at)
      values (%s, ?, ?, 'user', ?, 'Anna of Old', ?, gen_random_uuid(), ?,
        '{"role": "external"}', '{"role": "administrator"}', '198.51.100.77', 'Netscape 4', cast('%s' as timestamptz))""";

  @Inject Customers customers;
  @Inject PlainEntryService plain;
  @Inject PlainEntryTable entries;
  @Inject ActivityProofQueries proofs;
  @Inject ActivityLinkTable chains;
  @Inject ActivityLogReader reader;
  @Inject Event<AccountErased> erasure;
  @Inject Tables tables;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private final String former = Customers.newAddress();
  private Person anna;

  @BeforeEach
  void somebody() {
    anna = customers.newPerson();
  }

  @Test
  void theyAreReadTheSameBeforeAndAfterwards() {
    addToOrganisation("member.role_changed", "member", former);
    addToUser("account.confirmed", "user", former);
    var before = reader.everything(anna);

    plain.seal();

    assertThat(before).anyMatch(each -> each.contains("Anna of Old"));
    assertThat(reader.everything(anna)).isEqualTo(before);
    assertThat(tables.everything())
        .noneMatch(each -> each.contains("Netscape 4") || each.contains("198.51.100.77"))
        .noneMatch(each -> each.contains(former));
    chains.link();
    assertThat(proofs.prove(ActivityLog.ORGANISATION, anna.organisationId()).faults()).isEmpty();
    assertThat(proofs.prove(ActivityLog.USER, anna.id()).faults()).isEmpty();
  }

  /** Whoever the same act stands with in their own log, or whoever has the address. */
  @Test
  void theyAreForgottenWithThePersonThatTheyTellOf() {
    var bea = customers.newPerson();
    addToBoth(bea);
    addToOrganisation("invitation.created", "invitation", bea.email());
    addToOrganisation("product.added", "product", "A product");
    plain.seal();
    assertThat(labels()).contains(former, bea.email(), "A product");

    QuarkusTransaction.requiringNew()
        .run(() -> erasure.fire(new AccountErased(bea.id(), bea.email())));

    assertThat(labels()).contains("", "A product").doesNotContain(former, bea.email());
  }

  /** An instance that doesn't see those of organisations may have sealed users' entries before. */
  @Test
  void theyAreFoundInTheLogOfTheirUserAlsoWhereThatIsSealed() {
    var bea = customers.newPerson();
    var both = addToBoth(bea);
    QuarkusTransaction.requiringNew().run(() -> entries.sealSome(ActivityLog.USER));
    assertThat(tables.count("user_activity", "id = ? and person_id is null", both)).isZero();

    plain.seal();

    assertThat(personOf(both)).hasValue(bea.id());
  }

  @Test
  void usersWaitWhileAnotherInstanceHasSomeOfOrganisations() {
    var bea = customers.newPerson();
    var both = addToBoth(bea);
    jdbi.useTransaction(
        other -> {
          other.execute("select 1 from organisation_activity where id = ? for update", both);
          AtOnce.times(
              1,
              i -> {
                plain.seal();
                return i;
              });
        });
    assertThat(tables.count("user_activity", "id = ? and person_id is null", both)).isEqualTo(1);

    plain.seal();

    assertThat(personOf(both)).hasValue(bea.id());
    assertThat(tables.count("user_activity", "id = ? and person_id is null", both)).isZero();
  }

  private Optional<UUID> personOf(UUID id) {
    return tables.one("select person_id from organisation_activity where id = ?", UUID.class, id);
  }

  private UUID addToBoth(Person user) {
    var id = addToOrganisation("member.role_changed", "member", former);
    add(
        "user_activity",
        "ring, user_id",
        ring() + ", ?",
        user.id(),
        id,
        "member.role_changed",
        "member",
        former);
    return id;
  }

  @Test
  void whoChangedTheAddressIsForgottenByTheFormerOneToo() {
    addToOrganisation("member.left", "member", former);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into user_activity (ring, user_id, id, kind, actor_kind, actor_id,
                  subject_type, subject_id, subject_label, before, created_at)
                values (%d, ?, gen_random_uuid(), 'account.email_changed', 'user', ?, 'user', ?, '',
                  cast(? as jsonb), '%s')"""
                    .formatted(ring(), time.now()),
                anna.id(),
                anna.id(),
                anna.id(),
                "{\"email\": \"" + former + "\"}"));
    plain.seal();
    assertThat(labels()).contains(former);

    QuarkusTransaction.requiringNew()
        .run(() -> erasure.fire(new AccountErased(anna.id(), anna.email())));

    assertThat(labels()).doesNotContain(former);
  }

  @Test
  void twoInstancesAtOnceSealEachOnce() {
    for (int i = 0; i < 30; i++) {
      addToOrganisation("product.added", "product", "Thing " + i);
    }

    AtOnce.times(
        4,
        i -> {
          plain.seal();
          return i;
        });
    plain.seal();

    assertThat(labels()).contains("Thing 0", "Thing 29");
    assertThat(tables.count("organisation_activity", "person_id is null")).isZero();
  }

  @Test
  void nothingElseOfThemCanBeChangedNorAnyASecondTime() {
    var id = addToOrganisation("product.added", "product", "A product");
    var sealing =
        """
        update organisation_activity set person_id = organisation_id, sealed_subject = 'x',
          actor_name = '', subject_label = '', before = '{}', after = '{}', address = '',
          device = ''%s where id = ?""";

    assertRefused("", sealing.formatted(""), id);
    assertRefused("on", sealing.formatted(", kind = 'product.changed'"), id);
    assertRefused("on", sealing.formatted(", created_at = now() - interval '1 day'"), id);
    assertRefused("on", sealing.replace("address = ''", "address = '1'").formatted(""), id);
    plain.seal();
    assertRefused("on", sealing.formatted(""), id);
  }

  private void assertRefused(String setting, String sql, UUID id) {
    assertThatThrownBy(
            () ->
                jdbi.useTransaction(
                    handle -> {
                      handle.execute("set local kontor.activity_sealing = '" + setting + "'");
                      handle.execute(sql, id);
                    }))
        .hasMessageContaining("append-only");
  }

  private int ring() {
    return ActivityRing.of(time.now());
  }

  private List<String> labels() {
    return reader.labels(anna.organisationId());
  }

  private UUID addToOrganisation(String kind, String type, String label) {
    var id = UUID.randomUUID();
    add(
        "organisation_activity",
        "organisation_id",
        "?",
        anna.organisationId(),
        id,
        kind,
        type,
        label);
    return id;
  }

  private void addToUser(String kind, String type, String label) {
    add(
        "user_activity",
        "ring, user_id",
        ring() + ", ?",
        anna.id(),
        UUID.randomUUID(),
        kind,
        type,
        label);
  }

  private void add(
      String table,
      String columns,
      String values,
      UUID owner,
      UUID id,
      String kind,
      String type,
      String label) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                ADD.formatted(table, columns, values, time.now()),
                owner,
                id,
                kind,
                anna.id(),
                type,
                label));
  }
}
