package dev.kontor.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction acts once, however often it is asked for. */
@KontorTest
class RegistryRepeatTest {
  private static final String EMAIL = "domains@alpenglueck.example";
  private static final LocalDate EXPIRY = LocalDate.parse("2028-05-10");

  @Inject Registries registries;
  @Inject DomainRegistry registry;
  @Inject Tables tables;

  private UUID id;
  private String name;

  @BeforeEach
  void aNewName() {
    id = UUID.randomUUID();
    name = Shelf.newDomainName();
  }

  @Test
  void aRegistrationIsAnsweredAsTheFirstTime() {
    var first = registries.on("2027-05-10").register(id, name, 1, EMAIL);

    assertThat(registries.on("2027-05-10").register(id, name, 1, EMAIL)).isEqualTo(first);
    assertThat(registries.on("2027-05-11").register(id, name, 1, EMAIL)).isEqualTo(first);
    assertThat(registries.on("2028-12-01").register(id, name, 1, EMAIL)).isEqualTo(first);
    assertThat(registries.on("2028-12-01").find(name).state()).isEqualTo(RegistryState.FREE);
  }

  @Test
  void aRegistrationIsAnsweredAsTheFirstTimeThoughItsContactWasErased() {
    var first = registries.on("2027-05-10").register(id, name, 1, EMAIL);
    tables.run("update registry_transaction set details = '' where id = ?", id);

    assertThat(registries.on("2027-05-11").register(id, name, 1, "info@b.ch")).isEqualTo(first);
  }

  @Test
  void aRenewalIsAnsweredAsTheFirstTime() {
    register();

    var first = registries.on("2027-06-01").renew(id, name, EXPIRY, 1);

    assertThat(registries.on("2027-06-02").renew(id, name, EXPIRY, 1)).isEqualTo(first);
    assertThat(registries.on("2027-06-02").find(name).expiresOn()).isEqualTo("2029-05-10");
  }

  @Test
  void aRestorationIsAnsweredAsTheFirstTime() {
    register();

    var first = registries.on("2028-05-20").restore(id, name, EXPIRY);

    assertThat(registries.on("2028-05-21").restore(id, name, EXPIRY)).isEqualTo(first);
    assertThat(registries.on("2028-05-21").find(name).expiresOn()).isEqualTo("2029-05-10");
  }

  @Test
  void givingUpTwiceByOneIdIsGivingUpOnce() {
    register();

    var first = registries.on("2027-06-01").release(id, name);

    assertThat(first.state()).isEqualTo(RegistryState.REDEMPTION);
    assertThat(registries.on("2027-06-02").release(id, name)).isEqualTo(first);
    assertThat(registries.on("2027-06-02").find(name)).isEqualTo(first);
  }

  @Test
  void aRefusalStaysOne() {
    register();
    refused(() -> registries.on("2027-06-01").register(id, name, 1, EMAIL));

    refused(() -> registries.on("2028-12-01").register(id, name, 1, EMAIL));

    assertThat(registries.on("2028-12-01").find(name).state()).isEqualTo(RegistryState.FREE);
    assertThat(registries.on("2028-12-01").register(UUID.randomUUID(), name, 1, EMAIL).expiresOn())
        .isEqualTo("2029-12-01");
  }

  @Test
  void theSameIdWithSomethingElseIsAMistake() {
    var desk = registries.on("2027-05-10");
    desk.register(id, name, 1, EMAIL);

    mistaken(() -> desk.register(id, Shelf.newDomainName(), 1, EMAIL));
    mistaken(() -> desk.register(id, name, 2, EMAIL));
    mistaken(() -> desk.register(id, name, 1, "others@alpenglueck.example"));
    mistaken(() -> desk.renew(id, name, EXPIRY, 1));
    mistaken(() -> desk.restore(id, name, EXPIRY));
    mistaken(() -> desk.release(id, name));
    assertThat(desk.find(name).expiresOn()).isEqualTo(EXPIRY);
    assertThat(desk.register(id, name, 1, EMAIL).expiresOn()).isEqualTo(EXPIRY);
  }

  @Test
  void anotherExpiryOrDurationIsSomethingElseToo() {
    register();
    var desk = registries.on("2027-06-01");
    desk.renew(id, name, EXPIRY, 1);

    mistaken(() -> desk.renew(id, name, EXPIRY, 2));
    mistaken(() -> desk.renew(id, name, EXPIRY.plusYears(1), 1));
    assertThat(desk.find(name).expiresOn()).isEqualTo("2029-05-10");
  }

  @Test
  void aSilentRegistryAnswersTheThirdTimeAndActsOnce() {
    name = "silent-" + name;
    silent(() -> registries.on("2027-05-10").register(id, name, 1, EMAIL));
    assertThat(registries.on("2027-05-10").find(name).state()).isEqualTo(RegistryState.FREE);
    silent(() -> registries.on("2027-05-10").register(id, name, 1, EMAIL));

    var third = registries.on("2027-05-11").register(id, name, 1, EMAIL);

    assertThat(third.expiresOn()).isEqualTo("2028-05-11");
    assertThat(registries.on("2027-05-12").register(id, name, 1, EMAIL)).isEqualTo(third);
    silent(() -> registries.on("2027-05-12").release(UUID.randomUUID(), name));
  }

  @Test
  void triesThatWereAMistakeDoNotCount() {
    name = "silent-" + name;
    silent(() -> registries.on("2027-05-10").register(id, name, 1, EMAIL));
    mistaken(() -> registries.on("2027-05-10").register(id, name, 2, EMAIL));
    silent(() -> registries.on("2027-05-10").register(id, name, 1, EMAIL));

    assertThat(registries.on("2027-05-10").register(id, name, 1, EMAIL).expiresOn())
        .isEqualTo(EXPIRY);
  }

  @Test
  void answersAreKeptForFourHundredDaysAndGoWithTheNextOne() {
    registries.on("2027-05-10").register(id, name, 2, EMAIL);

    registries.on("2028-06-12").renew(UUID.randomUUID(), name, LocalDate.parse("2029-05-10"), 1);
    assertThat(tables.count("registry_transaction", "id = ?", id)).isOne();

    registries.on("2028-06-14").renew(UUID.randomUUID(), name, LocalDate.parse("2030-05-10"), 1);
    assertThat(tables.count("registry_transaction", "id = ?", id)).isZero();
    assertThat(tables.count("registry_transaction", "name = ?", name)).isEqualTo(2);
  }

  @Test
  void theServicesOwnRegistryIsNotAskedWithinATransaction() {
    mistakenWithin(() -> registry.register(id, name, 1, EMAIL));
    mistakenWithin(() -> registry.release(id, name));

    assertThat(registry.find(name).state()).isEqualTo(RegistryState.FREE);
    assertThat(registry.register(id, name, 1, EMAIL).expiresOn())
        .isEqualTo(registry.find(name).expiresOn());
  }

  private static void mistakenWithin(Runnable call) {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(call))
        .hasMessageContaining("Transaction already active");
  }

  private void register() {
    registries.on("2027-05-10").register(UUID.randomUUID(), name, 1, EMAIL);
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RegistryRefused.class);
  }

  private static void silent(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RegistryUnreachable.class);
  }

  private static void mistaken(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }
}
