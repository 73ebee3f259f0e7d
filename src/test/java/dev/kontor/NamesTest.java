package dev.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * A class's name tells its role: {@code …Service} runs a transaction, {@code …Repository} and
 * {@code …Table} keep rows, {@code …Queries} answers reads, {@code …Task} is run by the scheduler.
 * What a package offers to others may be a plural noun instead.
 */
class NamesTest {
  private static final JavaClasses FEATURES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.kontor")
          .that(
              DescribedPredicate.describe(
                  "belong to features",
                  type -> !type.getPackageName().startsWith("dev.kontor.platform")));

  /** The field's own term, what runs at the start, and mails that note what they told. */
  private static final Set<String> RUN_TRANSACTIONS =
      Set.of(
          "Ledger",
          "CatalogueLoader",
          "ChargeMails",
          "Demonstration",
          "DemonstrationOperator",
          "FirstOperator",
          "ProductMails",
          "VatRateLoader");

  /** Those that should hand their SQL to a table or to queries: the list only becomes shorter. */
  private static final Set<String> HAVE_SQL =
      Set.of(
          "CatalogueLock",
          "ChallengeEndings",
          "ChargeMails",
          "Newcomers",
          "OperatorFilter",
          "PendingEndings",
          "PolicyMails",
          "ProductMails");

  @Test
  void whatRunsATransactionIsAService() {
    check(
        type -> runsTransaction(type) && !RUN_TRANSACTIONS.contains(type.getSimpleName()),
        type -> hasSuffix(type, List.of("Service")) || isOffered(type),
        "run a transaction and are no service");
  }

  @Test
  void aServiceRunsATransaction() {
    check(
        type -> type.getSimpleName().endsWith("Service") && !type.isEnum() && !type.isNestedClass(),
        NamesTest::runsTransaction,
        "are a service without transaction");
  }

  @Test
  void whatHasSqlIsATableOrQueries() {
    check(
        type -> usesJdbi(type) && !HAVE_SQL.contains(type.getSimpleName()),
        type -> hasSuffix(type, List.of("Table", "Queries", "Service", "Task")) || isOffered(type),
        "have SQL and a name that doesn't tell");
  }

  @Test
  void theListsNameNothingThatIsGone() {
    check(
        type -> HAVE_SQL.contains(type.getSimpleName()),
        NamesTest::usesJdbi,
        "have no SQL any more");
    check(
        type -> RUN_TRANSACTIONS.contains(type.getSimpleName()),
        NamesTest::runsTransaction,
        "run no transaction any more");
  }

  private static boolean runsTransaction(JavaClass type) {
    return type.getMethods().stream().anyMatch(each -> each.isAnnotatedWith(Transactional.class))
        || type.getDirectDependenciesFromSelf().stream()
            .anyMatch(each -> each.getTargetClass().isEquivalentTo(QuarkusTransaction.class));
  }

  private static boolean usesJdbi(JavaClass type) {
    return !type.isAnonymousClass()
        && !type.isNestedClass()
        && type.getDirectDependenciesFromSelf().stream()
            .anyMatch(each -> each.getTargetClass().isEquivalentTo(Jdbi.class));
  }

  private static boolean hasSuffix(JavaClass type, List<String> suffixes) {
    return suffixes.stream().anyMatch(type.getSimpleName()::endsWith);
  }

  private static boolean isOffered(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getSimpleName().endsWith("s");
  }

  private static void check(
      Predicate<JavaClass> which, Predicate<JavaClass> should, String otherwise) {
    classes()
        .that(DescribedPredicate.describe("are meant", which))
        .should(
            new ArchCondition<>("be named for what they do") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!should.test(type)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + ": classes " + otherwise));
                }
              }
            })
        .check(FEATURES);
  }
}
