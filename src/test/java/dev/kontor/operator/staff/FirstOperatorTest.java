package dev.kontor.operator.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.StartupFailure;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator whom the configuration names. */
@KontorTest
class FirstOperatorTest {
  private static final Optional<String> EMAIL = Optional.of("sam@kontor.example");

  @Inject FirstOperator first;
  @Inject dev.kontor.support.Operators operators;
  @Inject Customers customers;
  @Inject Tables tables;

  @BeforeEach
  void thereIsNoOperator() {
    operators.dismissAll();
  }

  @Test
  void isMadeOnce() {
    var email = Customers.newAddress();
    make(email);
    make(Customers.newAddress());

    assertThat(tables.count("operator", "true")).isEqualTo(1);
    customers.signIn(email).calls().get("/v1/operator/users").then().statusCode(403);
  }

  @Test
  void doesNotTakeOverAnAccount() {
    make(customers.newPerson().email());
    assertThat(tables.count("operator", "true")).isZero();
  }

  @Test
  void isRefusedWhereTheConfigurationIsOfNoUse() {
    assertThatNoException()
        .isThrownBy(() -> FirstOperator.requireValid(Optional.empty(), Optional.empty()));
    assertThatNoException()
        .isThrownBy(() -> FirstOperator.requireValid(EMAIL, Optional.of(Person.PASSWORD)));
    isRefused(EMAIL, Optional.empty(), "both");
    isRefused(Optional.empty(), Optional.of(Person.PASSWORD), "both");
    isRefused(EMAIL, Optional.of("short"), "too weak");
    isRefused(EMAIL, Optional.of("password1234"), "too weak");
    isRefused(Optional.of("sam"), Optional.of(Person.PASSWORD), "isn't an address");
  }

  private void make(String email) {
    QuarkusTransaction.requiringNew().run(() -> first.makeIfNone(email, Person.PASSWORD));
  }

  private static void isRefused(Optional<String> email, Optional<String> password, String why) {
    assertThatThrownBy(() -> FirstOperator.requireValid(email, password))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
