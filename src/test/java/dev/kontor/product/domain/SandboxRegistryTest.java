package dev.kontor.product.domain;

import static dev.kontor.product.domain.RegistryRefusal.IN_REDEMPTION;
import static dev.kontor.product.domain.RegistryRefusal.NOT_IN_REDEMPTION;
import static dev.kontor.product.domain.RegistryRefusal.NOT_OURS;
import static dev.kontor.product.domain.RegistryRefusal.POLICY;
import static dev.kontor.product.domain.RegistryRefusal.TAKEN;
import static dev.kontor.product.domain.RegistryRefusal.TOO_LONG;
import static dev.kontor.product.domain.RegistryRefusal.WRONG_EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a name from its registration on; those below ch have 40 days of redemption. */
@KontorTest
class SandboxRegistryTest {
  private static final String EMAIL = "domains@alpenglueck.example";

  @Inject Registries registries;

  private String name;

  @BeforeEach
  void aNewName() {
    name = Shelf.newDomainName();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-10T12:00:00Z, 1, 2028-05-10",
    "2027-05-10T12:00:00Z, 10, 2037-05-10",
    "2027-12-31T23:59:59Z, 1, 2028-12-31",
    "2028-01-01T00:00:00Z, 1, 2029-01-01",
    "2028-02-29T00:00:00Z, 1, 2029-02-28",
    "2028-02-29T00:00:00Z, 4, 2032-02-29",
    "2028-02-29T00:00:00Z, 10, 2038-02-28"
  })
  void aNameIsRegisteredFromTodayOn(String now, int years, LocalDate expiry) {
    var registry = registries.at(now);
    assertThat(registry.find(name)).isEqualTo(DomainStanding.free(name));

    var registered = registry.register(newId(), name, years, EMAIL);

    assertThat(registered).isEqualTo(new DomainRegistration(name, expiry));
    assertThat(registry.find(name)).isEqualTo(active(expiry));
  }

  @Test
  void aNameThatIsRegisteredIsTaken() {
    register("2027-05-10");

    refused(TAKEN, () -> registries.on("2027-05-10").register(newId(), name, 1, EMAIL));
    refused(TAKEN, () -> registries.on("2028-05-10").register(newId(), name, 1, EMAIL));
    refused(TAKEN, () -> registries.on("2028-06-18").register(newId(), name, 1, EMAIL));
  }

  @Test
  void anExpiredNameCanBeRestoredForSomeDaysAndIsFreeThen() {
    register("2027-05-10");

    assertThat(registries.on("2028-05-09").find(name)).isEqualTo(active("2028-05-10"));
    for (var day : new String[] {"2028-05-10", "2028-06-18"}) {
      assertThat(registries.on(day).find(name)).isEqualTo(redemption("2028-05-10", "2028-06-19"));
    }
    assertThat(registries.on("2028-06-19").find(name)).isEqualTo(DomainStanding.free(name));
  }

  @Test
  void anExtensionTellsHowLongANameCanBeRestored() {
    name = name.replace(".ch", ".com");
    register("2027-05-10");

    assertThat(registries.on("2028-06-08").find(name))
        .isEqualTo(redemption("2028-05-10", "2028-06-09"));
    assertThat(registries.on("2028-06-09").find(name)).isEqualTo(DomainStanding.free(name));
  }

  @Test
  void aNameThatBecameFreeCanBeRegisteredAnew() {
    register("2027-05-10");

    assertThat(registries.on("2028-06-19").register(newId(), name, 2, EMAIL).expiresOn())
        .isEqualTo("2030-06-19");
    assertThat(registries.on("2030-06-18").find(name)).isEqualTo(active("2030-06-19"));
  }

  @Test
  void aRenewalGoesOnFromTheExpiry() {
    register("2027-05-10");

    var registry = registries.on("2027-06-01");
    assertThat(registry.renew(newId(), name, LocalDate.parse("2028-05-10"), 3))
        .isEqualTo(new DomainRegistration(name, LocalDate.parse("2031-05-10")));
    assertThat(registry.find(name)).isEqualTo(active("2031-05-10"));
  }

  @Test
  void aLeapDayIsLostAtARenewalToo() {
    registries.on("2028-02-29").register(newId(), name, 4, EMAIL);

    var expiry = LocalDate.parse("2032-02-29");
    assertThat(registries.on("2032-02-28").renew(newId(), name, expiry, 1).expiresOn())
        .isEqualTo("2033-02-28");
  }

  @Test
  void aRenewalThatTakesAnotherExpiryForGrantedIsRefused() {
    register("2027-05-10");
    var registry = registries.on("2027-06-01");
    var expiry = LocalDate.parse("2028-05-10");
    registry.renew(newId(), name, expiry, 1);

    refused(WRONG_EXPIRY, () -> registry.renew(newId(), name, expiry, 1));
    refused(WRONG_EXPIRY, () -> registry.renew(newId(), name, expiry.plusDays(1), 1));
    assertThat(registry.find(name)).isEqualTo(active("2029-05-10"));
  }

  @Test
  void nothingIsRegisteredForMoreThanTenYearsAhead() {
    var registry = registries.on("2027-05-10");
    refused(TOO_LONG, () -> registry.register(newId(), name, 11, EMAIL));
    refused(TOO_LONG, () -> registry.register(newId(), name, Integer.MAX_VALUE, EMAIL));

    var expiry = registry.register(newId(), name, 4, EMAIL).expiresOn();
    refused(TOO_LONG, () -> registry.renew(newId(), name, expiry, 7));
    refused(TOO_LONG, () -> registry.renew(newId(), name, expiry, Integer.MAX_VALUE));
    assertThat(registry.find(name)).isEqualTo(active(expiry));
    assertThat(registry.renew(newId(), name, expiry, 6).expiresOn()).isEqualTo("2037-05-10");

    var full = LocalDate.parse("2037-05-10");
    refused(TOO_LONG, () -> registries.on("2028-05-09").renew(newId(), name, full, 1));
    assertThat(registries.on("2028-05-10").renew(newId(), name, full, 1).expiresOn())
        .isEqualTo("2038-05-10");
  }

  @Test
  void whatHasExpiredIsRestoredWithAYear() {
    register("2027-05-10");
    var registry = registries.on("2028-06-18");
    var expiry = LocalDate.parse("2028-05-10");
    refused(IN_REDEMPTION, () -> registry.renew(newId(), name, expiry, 1));
    refused(WRONG_EXPIRY, () -> registry.restore(newId(), name, expiry.plusYears(1)));

    assertThat(registry.restore(newId(), name, expiry).expiresOn()).isEqualTo("2029-05-10");
    assertThat(registry.find(name)).isEqualTo(active("2029-05-10"));
    refused(
        NOT_IN_REDEMPTION, () -> registry.restore(newId(), name, LocalDate.parse("2029-05-10")));
    assertThat(registry.renew(newId(), name, LocalDate.parse("2029-05-10"), 2).expiresOn())
        .isEqualTo("2031-05-10");
  }

  @Test
  void whatIsFreeIsNobodysToRenewRestoreOrGiveUp() {
    register("2027-05-10");
    var registry = registries.on("2028-06-19");
    var expiry = LocalDate.parse("2028-05-10");

    refused(NOT_OURS, () -> registry.renew(newId(), name, expiry, 1));
    refused(NOT_OURS, () -> registry.restore(newId(), name, expiry));
    refused(NOT_OURS, () -> registry.release(newId(), name));
    assertThat(registry.find(name)).isEqualTo(DomainStanding.free(name));
  }

  @Test
  void whatIsGivenUpCanBeRestoredForSomeDays() {
    register("2027-05-10");

    assertThat(registries.on("2027-06-01").release(newId(), name))
        .isEqualTo(redemption("2028-05-10", "2027-07-11"));
    assertThat(registries.on("2027-07-10").find(name))
        .isEqualTo(redemption("2028-05-10", "2027-07-11"));
    assertThat(registries.on("2027-07-11").find(name)).isEqualTo(DomainStanding.free(name));
  }

  @Test
  void whatWasGivenUpIsRestoredWithTheExpiryThatItHad() {
    register("2027-05-10");
    registries.on("2027-06-01").release(newId(), name);

    var registry = registries.on("2027-07-10");
    assertThat(registry.restore(newId(), name, LocalDate.parse("2028-05-10")).expiresOn())
        .isEqualTo("2028-05-10");
    assertThat(registries.on("2028-05-09").find(name)).isEqualTo(active("2028-05-10"));
  }

  @Test
  void whatWasGivenUpJustBeforeItExpiredIsRestoredWithAYear() {
    register("2027-05-10");
    registries.on("2028-05-09").release(newId(), name);

    assertThat(registries.on("2028-06-17").find(name))
        .isEqualTo(redemption("2028-05-10", "2028-06-18"));
    assertThat(
            registries
                .on("2028-06-17")
                .restore(newId(), name, LocalDate.parse("2028-05-10"))
                .expiresOn())
        .isEqualTo("2029-05-10");
  }

  @Test
  void whatIsGivenUpInRedemptionIsFree() {
    register("2027-05-10");
    var registry = registries.on("2028-05-20");

    assertThat(registry.release(newId(), name)).isEqualTo(DomainStanding.free(name));
    assertThat(registry.find(name)).isEqualTo(DomainStanding.free(name));
    assertThat(registry.register(newId(), name, 1, EMAIL).expiresOn()).isEqualTo("2029-05-20");
  }

  @Test
  void whatWasGivenUpForGoodIsNobodysUnderTheExpiryThatItHad() {
    register("2027-05-10");
    var registry = registries.on("2027-06-01");
    registry.release(newId(), name);
    registry.release(newId(), name);

    refused(NOT_OURS, () -> registry.renew(newId(), name, LocalDate.parse("2028-05-10"), 1));
    refused(NOT_OURS, () -> registry.restore(newId(), name, LocalDate.parse("2028-05-10")));
    refused(NOT_OURS, () -> registry.release(newId(), name));
    assertThat(registry.find(name)).isEqualTo(DomainStanding.free(name));
  }

  @Test
  void whatTheRegistryDoesNotKnowIsAdoptedByItsExpiry() {
    var registry = registries.on("2027-06-01");

    assertThat(registry.renew(newId(), name, LocalDate.parse("2028-01-31"), 1).expiresOn())
        .isEqualTo("2029-01-31");
    assertThat(registry.find(name)).isEqualTo(active("2029-01-31"));
    refused(WRONG_EXPIRY, () -> registry.renew(newId(), name, LocalDate.parse("2028-01-31"), 1));
  }

  @Test
  void whatIsAdoptedIsJudgedLikeAllElse() {
    var registry = registries.on("2027-06-01");
    refused(TOO_LONG, () -> registry.renew(newId(), name, LocalDate.parse("2037-06-01"), 1));
    refused(IN_REDEMPTION, () -> registry.renew(newId(), name, LocalDate.parse("2027-05-31"), 1));
    refused(NOT_OURS, () -> registry.restore(newId(), name, LocalDate.parse("2027-04-22")));
    refused(
        NOT_IN_REDEMPTION, () -> registry.restore(newId(), name, LocalDate.parse("2027-06-02")));
    refused(NOT_OURS, () -> registry.release(newId(), name));
    assertThat(registry.find(name)).isEqualTo(DomainStanding.free(name));

    assertThat(registry.restore(newId(), name, LocalDate.parse("2027-04-23")).expiresOn())
        .isEqualTo("2028-04-23");
  }

  @Test
  void aNameThatBecameFreeIsAdoptedByAnotherExpiryOnly() {
    register("2027-05-10");
    var registry = registries.on("2029-01-01");

    refused(NOT_OURS, () -> registry.renew(newId(), name, LocalDate.parse("2028-05-10"), 1));
    assertThat(registry.renew(newId(), name, LocalDate.parse("2029-03-01"), 1).expiresOn())
        .isEqualTo("2030-03-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "wikipedia.org"})
  void whatOthersHaveIsNotOurs(String others) {
    var registry = registries.on("2027-06-01");
    var expiry = LocalDate.parse("2028-01-31");

    assertThat(registry.find(others)).isEqualTo(DomainStanding.taken(others));
    refused(TAKEN, () -> registry.register(newId(), others, 1, EMAIL));
    refused(NOT_OURS, () -> registry.renew(newId(), others, expiry, 1));
    refused(NOT_OURS, () -> registry.restore(newId(), others, LocalDate.parse("2027-05-31")));
    refused(NOT_OURS, () -> registry.release(newId(), others));
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused-%s", "%s.nowhere", "www.%s", "Upper-%s", "glück-%s", "-%s"})
  void whatNoRegistryTakesIsRefused(String form) {
    var wrong = form.formatted(name);
    var registry = registries.on("2027-06-01");
    var expiry = LocalDate.parse("2028-01-31");

    refused(POLICY, () -> registry.register(newId(), wrong, 1, EMAIL));
    refused(POLICY, () -> registry.renew(newId(), wrong, expiry, 1));
    refused(POLICY, () -> registry.restore(newId(), wrong, LocalDate.parse("2027-05-31")));
    refused(POLICY, () -> registry.release(newId(), wrong));
    assertThat(registry.find(wrong)).isEqualTo(DomainStanding.free(wrong));
  }

  @Test
  void aNameOfAnyLengthIsRefusedAndNotKept() {
    var tooLong = "a".repeat(10_000) + ".ch";

    refused(POLICY, () -> registries.on("2027-06-01").register(newId(), tooLong, 1, EMAIL));
  }

  @Test
  void anExtensionThatIsNotThereYetHasNoNames() {
    refused(POLICY, () -> registries.on("2023-12-31").register(newId(), name, 1, EMAIL));
    assertThat(registries.on("2024-01-01").register(newId(), name, 1, EMAIL).expiresOn())
        .isEqualTo("2025-01-01");
  }

  @Test
  void whatMakesNoSenseIsAMistakeOfTheCaller() {
    var registry = registries.on("2027-06-01");
    var expiry = LocalDate.parse("2028-01-31");

    for (var years : new int[] {0, -1}) {
      mistaken(() -> registry.register(newId(), name, years, EMAIL));
      mistaken(() -> registry.renew(newId(), name, expiry, years));
    }
    mistaken(() -> registry.register(newId(), name, 1, " "));
    mistaken(() -> registry.register(newId(), name, 1, "a".repeat(243) + "@example.com"));
    assertThat(registry.find(name)).isEqualTo(DomainStanding.free(name));
  }

  private void register(String day) {
    registries.on(day).register(newId(), name, 1, EMAIL);
  }

  private static void refused(RegistryRefusal reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void mistaken(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }

  private DomainStanding active(String expiry) {
    return active(LocalDate.parse(expiry));
  }

  private DomainStanding active(LocalDate expiry) {
    return new DomainStanding(name, RegistryState.ACTIVE, expiry, null);
  }

  private DomainStanding redemption(String expiry, String end) {
    return new DomainStanding(
        name, RegistryState.REDEMPTION, LocalDate.parse(expiry), LocalDate.parse(end));
  }

  private static UUID newId() {
    return UUID.randomUUID();
  }
}
