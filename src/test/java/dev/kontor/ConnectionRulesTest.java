package dev.kontor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No transaction is set aside for another one: who has a connection and waits for a second one
 * makes everybody wait as soon as the pool is used up. {@code OneConnectionEach} sees the same
 * while tests run.
 */
class ConnectionRulesTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.kontor");

  private static final ArchRule NO_SECOND_TRANSACTION =
      noClasses()
          .should()
          .accessTargetWhere(describe("a transaction is set aside", ConnectionRulesTest::setsAside))
          .because("QuarkusTransaction.disallowingExisting() begins one where none is open");

  private static final ArchRule NO_TRANSACTION_BEYOND_THE_CALLERS =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should(joinTheCallers())
          .because("a transaction that is set aside keeps its connection");

  private static final ArchRule FEW_TAKE_CONNECTIONS =
      noClasses()
          .that(
              not(
                  describe(
                      "lead Jdbi, the scheduler and the limits to the pool, or start the database",
                      each ->
                          Set.of(
                                  "JdbiProducer",
                                  "BackgroundTasks",
                                  "Throttle",
                                  "JointConnections",
                                  "EmbeddedDatabase")
                              .contains(each.getSimpleName()))))
          .should()
          .dependOnClassesThat(
              describe("are pools", (JavaClass each) -> each.isAssignableTo(DataSource.class)))
          .because("all others use the transaction's connection by Jdbi or Hibernate");

  static List<ArchRule> rules() {
    return List.of(NO_SECOND_TRANSACTION, NO_TRANSACTION_BEYOND_THE_CALLERS, FEW_TAKE_CONNECTIONS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theCodeKeepsItsRules(ArchRule rule) {
    rule.check(CODE);
  }

  private static boolean setsAside(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(QuarkusTransaction.class)
        && Set.of("requiringNew", "suspendingExisting", "runner", "begin")
            .contains(access.getName());
  }

  private static ArchCondition<JavaMethod> joinTheCallers() {
    return new ArchCondition<>("join the caller's transaction") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var type = method.getAnnotationOfType(Transactional.class).value();
        var joins = type != TxType.REQUIRES_NEW && type != TxType.NOT_SUPPORTED;
        events.add(new SimpleConditionEvent(method, joins, method.getFullName() + " is " + type));
      }
    };
  }
}
