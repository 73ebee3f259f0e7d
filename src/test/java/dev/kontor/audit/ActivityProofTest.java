package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.account.identity.AccountErased;
import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.JsonPath;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Activity can be proved to be as it was written; whatever was done to it past us is found. */
@KontorTest
class ActivityProofTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject ActivityRounds rounds;
  @Inject Event<AccountErased> erasure;
  @Inject Tables tables;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private Person operator;
  private Person anna;

  @BeforeEach
  void somebodyDidSomething() {
    operator = operators.somebody();
    anna = customers.newPerson();
    rename("First");
    rename("Second");
    rounds.go();
  }

  @Test
  void whatIsAsItWasWrittenHasNoFaults() {
    var proof = ofOrganisation();

    assertThat(faults(proof)).isEmpty();
    assertThat(number(proof, "entries")).isEqualTo(4);
    assertThat(number(proof, "linked")).isEqualTo(4);
    assertThat(number(proof, "waiting")).isZero();
    assertThat(number(proof, "head.sequence")).isEqualTo(4);
    assertThat(proof.jsonPath().getString("head.hash")).matches("[0-9a-f]{64}");
    assertThat(faults(ofUser(anna.id()))).isEmpty();
  }

  @Test
  void whatComesLaterWaitsAndGoesOnFromTheHead() {
    var before = ofOrganisation().jsonPath().getString("head.hash");
    rename("Third");

    var waiting = ofOrganisation();
    assertThat(number(waiting, "waiting") + number(waiting, "linked")).isEqualTo(5);
    rounds.go();

    assertThat(number(ofOrganisation(), "head.sequence")).isEqualTo(5);
    assertThat(
            tables.all(
                "select hash from organisation_activity_link where organisation_id = ?"
                    + " and sequence = 4",
                byte[].class,
                anna.organisationId()))
        .containsExactly(HexFormat.of().parseHex(before));
  }

  @Test
  void aChangedEntryIsFound() {
    var id = entry("organisation.created");
    tampering(
        "update organisation_activity set sealed_subject = sealed_subject || '\\x00'"
            + " where id = ?",
        id);

    assertThat(faults(ofOrganisation())).containsExactly(fault(id, "changed"));
  }

  @Test
  void aRemovedEntryIsFound() {
    var id = entry("member.joined");
    tampering("delete from organisation_activity where id = ?", id);

    assertThat(faults(ofOrganisation())).containsExactly(fault(id, "missing"));
    assertThat(number(ofOrganisation(), "entries")).isEqualTo(3);
  }

  @Test
  void anEntryThatIsRemovedWithItsLinkIsFound() {
    var id = entry("member.joined");
    tampering("delete from organisation_activity where id = ?", id);
    tampering("delete from organisation_activity_link where entry_id = ?", id);

    assertThat(faults(ofOrganisation())).containsExactly(fault(null, "missing"));
  }

  @Test
  void theLastOneIsMissedToo() {
    var id =
        tables
            .one(
                "select entry_id from organisation_activity_link where organisation_id = ?"
                    + " order by sequence desc limit 1",
                UUID.class,
                anna.organisationId())
            .orElseThrow();
    tampering("delete from organisation_activity where id = ?", id);
    tampering("delete from organisation_activity_link where entry_id = ?", id);

    assertThat(faults(ofOrganisation())).containsExactly(fault(null, "missing"));
  }

  @Test
  void anEntryWithoutItsLinkIsFound() {
    var id = entry("member.joined");
    tampering("delete from organisation_activity_link where entry_id = ?", id);

    assertThat(faults(ofOrganisation()))
        .containsExactlyInAnyOrder(fault(null, "missing"), fault(id, "unlinked"));
  }

  @Test
  void anotherOrderIsFound() {
    var first = entry("organisation.created");
    var second = entry("member.joined");
    tampering(
        "update organisation_activity_link set sequence = -sequence where entry_id in (?, ?)",
        first,
        second);
    tampering(
        "update organisation_activity_link set sequence = sequence + 3 where entry_id in (?, ?)",
        first,
        second);

    assertThat(faults(ofOrganisation()))
        .contains(fault(first, "changed"), fault(second, "changed"));
  }

  @Test
  void usersEntriesAreProvedAsWell() {
    var id =
        tables
            .one("select id from user_activity where user_id = ? limit 1", UUID.class, anna.id())
            .orElseThrow();
    tampering("update user_activity set kind = 'session.ended' where id = ?", id);

    assertThat(faults(ofUser(anna.id()))).containsExactly(fault(id, "changed"));
  }

  @Test
  void whoIsErasedLeavesChainsThatHoldAndNothingToRead() {
    var bea = customers.newMember(anna, "administrator");
    var invited = customers.newPerson();
    customers.invite(anna, invited.email(), "external");
    var told = List.of(bea.email(), invited.email(), anna.email());
    for (var each : List.of(bea, invited)) {
      QuarkusTransaction.requiringNew()
          .run(() -> erasure.fire(new AccountErased(each.id(), each.email())));
    }
    rounds.go();

    assertThat(faults(ofOrganisation())).isEmpty();
    assertThat(faults(ofUser(bea.id()))).isEmpty();
    var log = activity("?actor=" + bea.id());
    assertThat(log.getList("items.actor.name", String.class)).isNotEmpty().containsOnly("");
    assertThat(log.getList("items.address", String.class)).containsOnly("");
    assertThat(activity("?kind=invitation").getList("items.subject.label", String.class))
        .isNotEmpty()
        .doesNotContain(invited.email());
    assertThat(activity("?kind=member.joined").getList("items.subject.label", String.class))
        .containsExactly("", anna.email());
    assertThat(activity("?kind=organisation.changed").getList("items.subject.label", String.class))
        .containsExactly("Second", "First");
    assertThat(tables.everything())
        .filteredOn(each -> each.matches("(?s)(organisation|user)_activity.*|security_mail.*"))
        .isNotEmpty()
        .noneMatch(each -> told.stream().anyMatch(each::contains));
  }

  @Test
  void ofWhatIsNotThereNothingIsToBeProved() {
    for (var what : List.of("users", "organisations")) {
      operator
          .calls()
          .get(path(what, UUID.randomUUID()))
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/not-found"));
    }
  }

  /** Links are in the order of transactions: one in an older month may come after younger ones. */
  @Test
  void whatIsDroppedWithItsMonthIsNotMissed() {
    var before = number(ofUser(anna.id()), "head.sequence");
    dropsAnEntryOfThirteenMonthsAgo();
    assertThat(faults(ofUser(anna.id()))).isEmpty();
    assertThat(number(ofUser(anna.id()), "linked")).isZero();

    customers.signIn(anna.email());
    rounds.go();

    assertThat(faults(ofUser(anna.id()))).isEmpty();
    assertThat(number(ofUser(anna.id()), "linked")).isPositive();
    assertThat(number(ofUser(anna.id()), "head.sequence")).isGreaterThan(before + 1);
  }

  @Test
  void whatIsRemovedAfterWhatWasDroppedIsFound() {
    dropsAnEntryOfThirteenMonthsAgo();
    customers.signIn(anna.email());
    rename("Third");
    customers.signIn(anna.email());
    rounds.go();
    var first =
        tables
            .one(
                """
                select l.entry_id from user_activity_link l
                join user_activity_head h on h.user_id = l.user_id
                where l.user_id = ? and l.sequence = h.dropped_to + 1""",
                UUID.class,
                anna.id())
            .orElseThrow();

    tables.run("update user_activity_head set dropped_hash = '\\x00' where user_id = ?", anna.id());
    assertThat(faults(ofUser(anna.id()))).containsExactly(fault(first, "changed"));

    tampering("delete from user_activity_link where entry_id = ?", first);
    tampering("delete from user_activity where id = ?", first);
    assertThat(faults(ofUser(anna.id()))).containsExactly(fault(null, "missing"));
  }

  /** It is the last one of the log, and written in a month that ends up in next month's place. */
  private void dropsAnEntryOfThirteenMonthsAgo() {
    var then = time.now().atOffset(ZoneOffset.UTC).minusMonths(13).toInstant();
    tables.run(
        """
        insert into user_activity (ring, user_id, id, kind, actor_kind, actor_id, subject_type,
          subject_id, created_at)
        values (?, ?, gen_random_uuid(), 'session.opened', 'user', ?, 'user', ?, ?)""",
        ActivityRing.of(then),
        anna.id(),
        anna.id(),
        anna.id(),
        Timestamp.from(then));
    rounds.go();
    jdbi.useTransaction(handle -> ActivityCleanupTask.turn(handle, time.now()));
  }

  private void rename(String name) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("name", name))
        .patch("/v1/organisations/{id}", anna.organisationId())
        .then()
        .statusCode(200);
  }

  private UUID entry(String kind) {
    return tables
        .one(
            "select id from organisation_activity where organisation_id = ? and kind = ?",
            UUID.class,
            anna.organisationId(),
            kind)
        .orElseThrow();
  }

  /** Past all triggers, as whoever owns the database can. */
  private void tampering(String sql, Object... values) {
    var table = sql.replaceAll("(?s)^(?:update|delete from) (\\w+).*", "$1");
    jdbi.useTransaction(
        handle -> {
          handle.execute("alter table " + table + " disable trigger all");
          assertThat(handle.execute(sql, values)).isPositive();
          handle.execute("alter table " + table + " enable trigger all");
          handle
              .createQuery(
                  """
                  select tgname from pg_trigger
                  where tgrelid = cast(:table as regclass) and tgname like 'tr_%'""")
              .bind("table", table)
              .mapTo(String.class)
              .list()
              .forEach(
                  name ->
                      handle.execute(
                          "alter table %s enable always trigger %s".formatted(table, name)));
        });
  }

  private JsonPath activity(String query) {
    return anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/activity" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Answer ofOrganisation() {
    return proof(path("organisations", anna.organisationId()));
  }

  private Answer ofUser(UUID id) {
    return proof(path("users", id));
  }

  private Answer proof(String path) {
    return operator.calls().get(path).then().statusCode(200).extract();
  }

  private static String path(String what, UUID id) {
    return "/v1/operator/" + what + "/" + id + "/activity/proof";
  }

  private static long number(Answer proof, String member) {
    return proof.jsonPath().getLong(member);
  }

  private static List<String> faults(Answer proof) {
    return proof.jsonPath().<Map<String, String>>getList("faults").stream()
        .map(each -> fault(each.get("id"), each.get("kind")))
        .toList();
  }

  private static String fault(Object id, String kind) {
    return kind + " " + id;
  }
}
