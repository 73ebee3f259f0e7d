package dev.kontor.operator.staff;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.password.PasswordForm;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the operator whom the configuration names, as long as there is none. */
@Singleton
public class FirstOperator {
  private static final Logger LOG = Logger.getLogger(FirstOperator.class);
  private static final String EMAIL = "[^\\s@]+@[^\\s@]+";

  /** Demonstration data come first: they are made where there is nobody yet. */
  private static final int AFTER_DEMONSTRATION = 3000;

  private final Accounts accounts;
  private final Operators operators;
  private final OperatorConfig config;

  FirstOperator(Accounts accounts, Operators operators, OperatorConfig config) {
    this.accounts = accounts;
    this.operators = operators;
    this.config = config;
  }

  /**
   * Checks the configuration before anything starts.
   *
   * @throws StartupFailure where it is of no use
   */
  public static void requireValid(Optional<String> email, Optional<String> password) {
    if (email.isPresent() != password.isPresent()) {
      throw new StartupFailure(
          "The first operator needs both KONTOR_OPERATOR_EMAIL and KONTOR_OPERATOR_PASSWORD.");
    }
    if (email.filter(given -> !given.matches(EMAIL)).isPresent()) {
      throw new StartupFailure("KONTOR_OPERATOR_EMAIL isn't an address.");
    }
    if (password.filter(given -> isWeak(given, email.orElse(""))).isPresent()) {
      throw new StartupFailure(
          "KONTOR_OPERATOR_PASSWORD is too weak: take %d to %d characters that are hard to guess."
              .formatted(PasswordPolicy.MINIMUM, PasswordPolicy.MAXIMUM));
    }
  }

  private static boolean isWeak(String password, String email) {
    var length = PasswordForm.length(password);
    if (length < PasswordPolicy.MINIMUM || length > PasswordPolicy.MAXIMUM) {
      return true;
    }
    try {
      var name = email.split("@", 2)[0];
      new PasswordPolicy().require(password, "password", List.of(email, name));
      return false;
    } catch (DomainException tooWeak) {
      return true;
    }
  }

  @ActivateRequestContext
  void make(@Observes @Priority(AFTER_DEMONSTRATION) StartupEvent event) {
    if (config.email().isPresent() && config.password().isPresent()) {
      var email = config.email().get();
      var password = config.password().get();
      QuarkusTransaction.disallowingExisting().run(() -> makeIfNone(email, password));
    }
  }

  /** Instances that start together wait for each other. */
  void makeIfNone(String email, String password) {
    operators.lock();
    if (operators.exist()) {
      return;
    }
    if (accounts.findConfirmed(email).isPresent()) {
      LOG.warnf(
          "There is no operator: %s has an account already, which isn't taken over."
              + " Set KONTOR_OPERATOR_EMAIL to an address without one.",
          email);
      return;
    }
    var person =
        accounts.create(
            new Accounts.NewAccount(
                email, password, "Kontor", "Operator", Language.DEFAULT, "CH", "UTC"));
    operators.appoint(person.id());
    LOG.infof(
        "%s is the first operator. A second factor is needed from the first sign-in on.", email);
  }
}
