package dev.kontor.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many who want the same at the same moment. */
@KontorTest
class RegistryConcurrencyTest {
  private static final int MANY = 16;
  private static final String EMAIL = "domains@alpenglueck.example";
  private static final String DONE = "done";

  @Inject Registries registries;
  @Inject Tables tables;

  private DomainRegistry registry;
  private String name;

  @BeforeEach
  void aNewName() {
    registry = registries.on("2027-05-10");
    name = Shelf.newDomainName();
  }

  @RepeatedTest(5)
  void oneGetsAName() {
    var answers = atOnce(i -> registry.register(UUID.randomUUID(), name, 1 + i % 2, EMAIL));

    assertThat(answers).containsOnlyOnce(DONE);
    assertThat(answers.stream().filter(each -> !each.equals(DONE)))
        .hasSize(MANY - 1)
        .containsOnly("taken");
  }

  @RepeatedTest(5)
  void oneIdActsOnceAndAllAreToldTheSame() {
    var id = UUID.randomUUID();

    var answers = AtOnce.times(MANY, i -> registry.register(id, name, 1, EMAIL));

    assertThat(answers).containsOnly(new DomainRegistration(name, LocalDate.parse("2028-05-10")));
    assertThat(tables.count("registry_transaction", "name = ?", name)).isOne();
  }

  @RepeatedTest(5)
  void aNameIsRenewedOnceFromAnExpiry() {
    registry.register(UUID.randomUUID(), name, 1, EMAIL);
    var expiry = LocalDate.parse("2028-05-10");

    var answers = atOnce(i -> registry.renew(UUID.randomUUID(), name, expiry, 1));

    assertThat(answers).containsOnlyOnce(DONE);
    assertThat(answers.stream().filter(each -> !each.equals(DONE))).containsOnly("wrong_expiry");
    assertThat(registry.find(name).expiresOn()).isEqualTo("2029-05-10");
  }

  @Test
  void namesOfOneIdAreAskedForByOne() {
    var id = UUID.randomUUID();

    var answers =
        AtOnce.times(
            MANY,
            i -> {
              try {
                return registry.register(id, Shelf.newDomainName(), 1, EMAIL).name();
              } catch (IllegalArgumentException another) {
                return "mistake";
              }
            });

    assertThat(answers.stream().filter(each -> each.equals("mistake"))).hasSize(MANY - 1);
    assertThat(answers.stream().filter(each -> !each.equals("mistake")))
        .allSatisfy(
            each -> assertThat(registry.find(each).state()).isEqualTo(RegistryState.ACTIVE));
  }

  private static List<String> atOnce(IntFunction<DomainRegistration> call) {
    return AtOnce.times(
        MANY,
        i -> {
          try {
            call.apply(i);
            return DONE;
          } catch (RegistryRefused refused) {
            return refused.reason().code();
          }
        });
  }
}
