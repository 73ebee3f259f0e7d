package dev.kontor.start;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Domains expire while several processes, their owners, renewal warranties and a registry that is
 * often silent act on them, and processes are killed: each is renewed, restored or released once,
 * the registry says the same, and what was charged is billed.
 */
class DomainRaceIT {
  private static final int EACH =
      Math.max(1, Integer.getInteger("kontor.race.domains", 40) / Household.values().length);
  private static final int KILLS = Integer.getInteger("kontor.race.kills", 1);
  private static final int INSTANCES = Math.max(2, Integer.getInteger("kontor.race.instances", 2));

  /** So many domains of an organisation may wait for bank transfers. */
  private static final int MOST_TOGETHER = 5;

  private static final int LATEST_MILLIS = 1500;
  private static final int TRIES = 4;

  /** Where attempts to renew begin at eight. */
  private static final ZoneId AT_HOME = ZoneId.of("Europe/Zurich");

  private static final String CARD = "sandbox:success";
  private static final String SLOW_CARD = "sandbox:pending-success";

  private static final Set<String> OUTCOMES =
      Set.of(
          DomainOwners.DONE,
          "409 /problems/already-renewed",
          "409 /problems/renewal-pending",
          "409 /problems/term-end-changed",
          "409 /problems/domain-not-expired",
          "409 /problems/invoice-not-open",
          "409 /problems/invoice-payment-underway");

  /** The moments at which processes are killed, in the order in which kills are dealt out. */
  private enum Moment {
    LAST_HOURS,
    RESTORATION,
    FIRST_ATTEMPT,
    EXPIRY,
    RELEASE
  }

  @TempDir Path data;

  private final List<OwnedDomain> domains = new ArrayList<>();
  private final Map<Moment, Map<String, Integer>> outcomes = new EnumMap<>(Moment.class);
  private final List<String> killed = new ArrayList<>();
  private Fleet fleet;
  private DomainOwners owners;
  private LocalDate expiry;

  @Test
  void eachIsRenewedRestoredOrReleasedOnce() throws Exception {
    var begin = System.nanoTime();
    fleet = new Fleet(data, INSTANCES);
    try {
      owners = new DomainOwners(fleet);
      buy();
      beforeExpiry();
      onTheLastDay();
      inRedemption();
      prove();
      var took = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      System.out.printf(
          "%d domains, %d instances, killed %s, %s, %d s%n",
          domains.size(), INSTANCES, killed, outcomes, took);
    } finally {
      fleet.close();
    }
  }

  private void buy() throws IOException {
    owners.signIn();
    for (var each : Household.values()) {
      for (var left = EACH; left > 0; left -= MOST_TOGETHER) {
        domains.addAll(owners.move(each, Math.min(left, MOST_TOGETHER)));
      }
    }
    aRegistryIsAskedAgain();
    var standing =
        "select string_agg(distinct status || ' ' || paid_until, ', ') from product"
            + " where organisation_id in (%s)".formatted(ours());
    assertThat(fleet.tell(standing)).startsWith("active ").doesNotContain(",");
    expiry = LocalDate.parse(fleet.tell(standing).substring("active ".length()));
  }

  private void beforeExpiry() throws Exception {
    settleOn(expiry.minusDays(60));
    settleOn(expiry.minusDays(21));
    settleOn(expiry.minusDays(8));
    owners.signIn();
    for (var each : domains) {
      if (each.household().isTransferring()) {
        assertThat(owners.renew(0, each, expiry, "bank_transfer")).isEqualTo(DomainOwners.DONE);
      } else if (each.household() == Household.CARELESS && each.number() % 2 == 0) {
        owners.cancel(each);
      }
    }
    var byHand = some(each -> each.household().isAutomatic() && each.number() % 2 == 0);
    rush(
        Moment.FIRST_ATTEMPT,
        expiry.minusDays(7).atTime(8, 0).atZone(AT_HOME).toInstant().plusSeconds(1),
        several(byHand, 2, (person, each) -> owners.renew(person, each, expiry, CARD)));
    aRegistryIsAskedAgain();
    settleOn(expiry.minusDays(3));
    aRegistryIsAskedAgain();
    settleOn(expiry.minusDays(1));
    aRegistryIsAskedAgain();
  }

  /** Before the expiry, when warranties act. */
  private void onTheLastDay() throws Exception {
    var byHand =
        some(
            each ->
                switch (each.household()) {
                  case BY_HAND, WARRANTED_WITHOUT_MONEY -> true;
                  case WARRANTED, WARRANTED_WITH_A_BAD_CARD -> each.number() % 2 == 0;
                  default -> false;
                });
    var payable = some(each -> each.household() == Household.BY_TRANSFER);
    var calls = several(byHand, 3, (person, each) -> owners.renew(person, each, expiry, CARD));
    calls.addAll(several(payable, 2, owners::payInvoice));
    rush(Moment.LAST_HOURS, midnight(expiry).minus(Duration.ofHours(2)), calls);
    for (var i = 0; i < TRIES && !unpaid().isEmpty(); i++) {
      owners.signIn();
      for (var each : unpaid()) {
        note(
            Moment.LAST_HOURS,
            each.household() == Household.BY_TRANSFER
                ? owners.payInvoice(0, each)
                : owners.renew(0, each, expiry, CARD));
      }
      fleet.passes(Duration.ofMinutes(2));
    }
    aRegistryIsAskedAgain();
    fleet.moveTo(midnight(expiry).minus(Duration.ofMinutes(10)));
    fleet.settle();
    rush(Moment.EXPIRY, midnight(expiry).plusSeconds(1), List.of());
    aRegistryIsAskedAgain();
  }

  private List<OwnedDomain> unpaid() {
    return some(
        each ->
            (each.household() == Household.BY_HAND || each.household() == Household.BY_TRANSFER)
                && isUntil(each, expiry));
  }

  private boolean isUntil(OwnedDomain domain, LocalDate day) {
    var until = "select paid_until from product where id = '%s'".formatted(domain.productId());
    return fleet.tell(until).equals(day.toString());
  }

  private void inRedemption() throws Exception {
    settleOn(expiry.plusDays(33));
    var restored = some(each -> each.household() == Household.RESTORING);
    rush(
        Moment.RESTORATION,
        noon(expiry.plusDays(39)),
        several(
            restored,
            4,
            (person, each) -> owners.restore(person, each, person % 2 == 0 ? CARD : SLOW_CARD)));
    for (var i = 0; i < TRIES; i++) {
      owners.signIn();
      for (var each : some(of -> restored.contains(of) && isUntil(of, expiry))) {
        note(Moment.RESTORATION, owners.restore(0, each, CARD));
      }
      fleet.passes(Duration.ofMinutes(2));
    }
    aRegistryIsAskedAgain();
    rush(Moment.RELEASE, midnight(expiry.plusDays(40)).plusSeconds(1), List.of());
    aRegistryIsAskedAgain();
    settleOn(expiry.plusDays(42));
    aRegistryIsAskedAgain();
  }

  /** All of these call, and processes are killed meanwhile. */
  private void rush(Moment moment, Instant when, List<Callable<String>> calls) throws Exception {
    fleet.moveTo(when.minus(Duration.ofMinutes(2)));
    fleet.settle();
    owners.signIn();
    fleet.moveTo(when);
    var all = new ArrayList<>(calls);
    var victims = new TreeSet<String>();
    all.add(() -> kill(moment, victims));
    var answers = AtOnce.all(all);
    answers.stream().filter(each -> !each.isEmpty()).forEach(each -> note(moment, each));
    if (victims.isEmpty()) {
      fleet.settle();
    } else {
      fleet.startAgain(victims);
    }
  }

  private String kill(Moment moment, Set<String> victims) throws InterruptedException {
    var count = (KILLS + Moment.values().length - 1 - moment.ordinal()) / Moment.values().length;
    for (var i = 0; i < Math.min(count, INSTANCES - 1); i++) {
      LockSupport.parkNanos(
          Duration.ofMillis(ThreadLocalRandom.current().nextInt(LATEST_MILLIS)).toNanos());
      var names = List.copyOf(fleet.names());
      var victim = names.get(ThreadLocalRandom.current().nextInt(names.size()));
      fleet.kill(victim);
      victims.add(victim);
      killed.add(victim + " at " + moment);
    }
    return "";
  }

  private synchronized void note(Moment moment, String outcome) {
    outcomes.computeIfAbsent(moment, each -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }

  private interface Action {
    String by(int person, OwnedDomain domain);
  }

  /** So many people do the same to each domain, each at another process. */
  private static List<Callable<String>> several(
      List<OwnedDomain> domains, int people, Action action) {
    var calls = new ArrayList<Callable<String>>();
    for (var each : domains) {
      IntStream.range(0, people).forEach(i -> calls.add(() -> action.by(i + each.number(), each)));
    }
    return calls;
  }

  private List<OwnedDomain> some(Predicate<OwnedDomain> which) {
    return domains.stream().filter(which).toList();
  }

  /** After pauses that grow. */
  private void aRegistryIsAskedAgain() throws IOException {
    for (var pause : List.of("PT31S", "PT2M1S", "PT10M1S", "PT10M1S")) {
      fleet.passes(Duration.parse(pause));
    }
  }

  private void settleOn(LocalDate day) throws IOException {
    fleet.moveTo(noon(day));
    fleet.settle();
  }

  private static Instant noon(LocalDate day) {
    return midnight(day).plus(Duration.ofHours(12));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private String ours() {
    return domains.stream()
        .map(each -> "'" + each.organisationId() + "'")
        .distinct()
        .collect(joining(", "));
  }

  private void prove() throws IOException {
    for (var each : some(of -> of.number() == 0)) {
      var household = each.household().toString();
      assertThat(fleet.tell(DomainProof.fates(each, expiry))).as(household).isEqualTo("");
    }
    assertThat(fleet.tell(DomainProof.lines(ours()))).isEqualTo("");
    assertThat(fleet.tell(ChargeProof.sql(ours()))).isEqualTo("");
    var today = LocalDate.ofInstant(fleet.now(), ZoneOffset.UTC);
    assertThat(fleet.tell(DomainProof.registry(ours(), today))).isEqualTo("");
    assertThat(fleet.tell(DomainProof.left(ours()))).isEqualTo("");
    owners.signIn();
    for (var each : some(of -> of.household() == Household.CARELESS)) {
      owners.wouldBuyAgain(each);
    }
    var proof = owners.getAsOperator("/v1/operator/ledger/reconciliation");
    assertThat(proof.path("differenceCount").asInt(-1)).as(proof.toString()).isZero();
    assertThat(outcomes.values().stream().flatMap(each -> each.keySet().stream()))
        .as(outcomes.toString())
        .isSubsetOf(OUTCOMES);
    assertThat(fleet.complaints()).isEmpty();
  }
}
