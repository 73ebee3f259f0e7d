package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many write while others link: each entry is in the chain once, and the chain holds. */
@KontorTest
class ActivityChainsConcurrencyTest {
  private static final int WRITERS = 12;
  private static final int LINKERS = 3;
  private static final int ENTRIES = 25;

  @Inject ActivityLinkTable chains;
  @Inject ActivityProofQueries proofs;
  @Inject Customers customers;
  @Inject Event<Object> events;
  @Inject Tables tables;

  private UUID organisation;
  private UUID user;

  private record Told(Activity activity) implements Recorded {}

  @BeforeEach
  void somebodyWithAnOrganisation() {
    var anna = customers.newPerson();
    organisation = anna.organisationId();
    user = anna.id();
    chains.link();
  }

  @Test
  void nothingIsLostOrLinkedTwice() {
    var logs = Map.of(ActivityLog.ORGANISATION, organisation, ActivityLog.USER, user);
    var before = new EnumMap<ActivityLog, Long>(ActivityLog.class);
    logs.forEach((log, owner) -> before.put(log, proofs.prove(log, owner).entries()));
    AtOnce.times(
        WRITERS + LINKERS,
        i -> {
          for (int round = 0; round < ENTRIES; round++) {
            if (i < LINKERS) {
              chains.link();
            } else {
              write(i + "/" + round, round % 5 == 4);
            }
          }
          return i;
        });
    chains.link();

    logs.forEach(
        (log, owner) -> {
          var written = before.get(log) + WRITERS * ENTRIES * 4 / 5;
          var proof = proofs.prove(log, owner);
          assertThat(proof.faults()).isEmpty();
          assertThat(proof.waiting()).isZero();
          assertThat(proof.linked()).isEqualTo(written);
          assertThat(proof.entries()).isEqualTo(written);
          assertThat(proof.head().sequence()).isEqualTo(written);
        });
  }

  /** A crash takes back a portion as a whole; the next one goes on where it was. */
  @Test
  void whatACrashLeftOverIsLinkedTheNextTime() {
    write("before", false);
    chains.link();
    var before = proofs.prove(ActivityLog.ORGANISATION, organisation).linked();
    write("after", false);
    try {
      tables.run(
          "alter table organisation_activity_head add constraint ck_crash check"
              + " (organisation_id <> '%s' or sequence <= %d) not valid"
                  .formatted(organisation, before));
      assertThat(catching(chains::link)).contains("ck_crash");
    } finally {
      tables.run("alter table organisation_activity_head drop constraint ck_crash");
    }
    assertThat(proofs.prove(ActivityLog.ORGANISATION, organisation))
        .returns(before, ActivityProof::linked)
        .returns(1L, ActivityProof::waiting)
        .returns(0, proof -> proof.faults().size());

    chains.link();

    assertThat(proofs.prove(ActivityLog.ORGANISATION, organisation))
        .returns(before + 1, ActivityProof::linked)
        .returns(0L, ActivityProof::waiting)
        .returns(0, proof -> proof.faults().size());
  }

  private static String catching(Runnable work) {
    try {
      work.run();
      return "";
    } catch (RuntimeException e) {
      return "" + e.getMessage();
    }
  }

  /** In a transaction that takes some time, so that they end in another order than they began. */
  private void write(String name, boolean isTakenBack) {
    var activity =
        Activity.ofOrganisation(
                "organisation.changed",
                organisation,
                new Subject("organisation", organisation, name))
            .alsoFor(user);
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                events.fire(new Told(activity));
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000));
                if (isTakenBack) {
                  throw new IllegalStateException("taken back");
                }
              });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("taken back");
    }
  }
}
