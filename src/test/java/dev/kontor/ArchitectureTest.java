package dev.kontor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.kagkarlsson.scheduler.task.Task;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kontor.platform.idempotency.ActsOnce;
import dev.kontor.platform.idempotency.AsksOnly;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.ServiceOnly;
import dev.kontor.platform.security.Throttled;
import dev.kontor.platform.text.Coded;
import dev.kontor.platform.time.KontorClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the code hangs together, as the architecture tells it. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.kontor");

  private static final int LONGEST_CLASS = 300;
  private static final int LONGEST_TEST = 400;

  private static final ArchRule ENTITIES_STAY_AT_HOME =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePackagePrivate()
          .because("entities never leave their feature");

  private static final ArchRule REPOSITORIES_STAY_AT_HOME =
      classes()
          .that()
          .areAssignableTo(PanacheRepositoryBase.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveSimpleNameEndingWith("Repository")
          .because("the queries of a feature are its own");

  private static final ArchRule RESOURCES_STAY_AT_HOME =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveSimpleNameEndingWith("Resource")
          .because("nobody calls a resource but over HTTP");

  private static final ArchRule WHAT_OPERATORS_CALL_SAYS_SO =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should(
              satisfy(
                  "be called Operator…Resource where operators call them, and nowhere else",
                  type -> type.getSimpleName().startsWith("Operator") == isForOperators(type)))
          .because("whose door it is stands in its name");

  private static final ArchRule SCHEDULED_WORK_IS_CALLED_TASK =
      classes()
          .that(not(simpleName(BackgroundTasks.class.getSimpleName())))
          .should(
              satisfy(
                  "be called Task, or Tasks for several, where they define what the scheduler runs,"
                      + " and nowhere else",
                  ArchitectureTest::isCalledTaskIfItIsOne))
          .because("what runs by itself is found by its name");

  private static final ArchRule HTTP_STAYS_AT_THE_EDGE =
      noClasses()
          .that(
              not(simpleNameEndingWith("Resource"))
                  .and(not(simpleNameEndingWith("Filter")))
                  .and(not(resideInAPackage("dev.kontor.platform.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..")
          .because("services and rules know nothing of HTTP");

  private static final ArchRule TRANSACTIONS_BELONG_TO_SERVICES =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(ApplicationScoped.class)
          .andShould()
          .beDeclaredInClassesThat()
          .areNotAnnotatedWith(Path.class)
          .andShould()
          .notBePrivate()
          .because("a service's method is one transaction; on others the annotation does nothing");

  private static final ArchRule RESOURCES_ASK_SERVICES =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.or(simpleNameEndingWith("Repository"), annotated(Entity.class)))
          .because("a resource says who may, and which status");

  private static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should(
              satisfy(
                  "carry exactly one of @PermitAll, @Authenticated, @Allowed, @OperatorOnly, @ServiceOnly",
                  method -> saysWhoMayCall(method) == 1))
          .because("who may call is read at a glance");

  private static final ArchRule POSTS_CAN_BE_REPEATED =
      methods()
          .that()
          .areAnnotatedWith(POST.class)
          .and()
          .areNotAnnotatedWith(PermitAll.class)
          .and(
              DescribedPredicate.describe(
                  "aren't about signing in", method -> !path(method).startsWith("/v1/auth")))
          .should()
          .beAnnotatedWith(Idempotent.class)
          .orShould()
          .beAnnotatedWith(ShowsSecret.class)
          .orShould()
          .beAnnotatedWith(AsksOnly.class)
          .orShould()
          .beAnnotatedWith(ActsOnce.class)
          .because("an Idempotency-Key is accepted on every other POST");

  private static final ArchRule OPEN_POSTS_ARE_THROTTLED =
      methods()
          .that()
          .areAnnotatedWith(POST.class)
          .and()
          .areAnnotatedWith(PermitAll.class)
          .should()
          .beAnnotatedWith(Throttled.class)
          .because("strangers try secrets there");

  private static final ArchRule ONE_CLOCK =
      noClasses()
          .that(not(simpleName(KontorClock.class.getSimpleName())))
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "the machine tells the time", ArchitectureTest::isTheMachinesTime))
          .because("tests and the test clock move the one that is injected");

  private static final ArchRule NO_BINARY_FRACTIONS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.kontor.platform..")
          .should(
              new ArchCondition<>("have fields, parameters or results with binary fractions") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(each -> isBinaryFraction(each.getTargetClass()))
                      .forEach(
                          each ->
                              events.add(
                                  SimpleConditionEvent.satisfied(type, each.getDescription())));
                  type.getFields().stream()
                      .filter(each -> isBinaryFraction(each.getRawType()))
                      .forEach(
                          each ->
                              events.add(SimpleConditionEvent.satisfied(each, each.getFullName())));
                  type.getCodeUnits().stream()
                      .filter(
                          each ->
                              isBinaryFraction(each.getRawReturnType())
                                  || each.getRawParameterTypes().stream()
                                      .anyMatch(ArchitectureTest::isBinaryFraction))
                      .forEach(
                          each ->
                              events.add(SimpleConditionEvent.satisfied(each, each.getFullName())));
                }
              })
          .because("they can't hold an amount of money");

  private static final ArchRule FIXED_VALUES_HAVE_CODES =
      classes()
          .that(DescribedPredicate.describe("JSON names", ArchitectureTest::isFixedValuesOfJson))
          .should()
          .beAssignableTo(Coded.class)
          .because("refusals name the permitted values as JSON has them");

  private static final ArchRule ONE_LOG =
      noClasses()
          .that(not(simpleName("Kontor")).and(not(simpleName("EmbeddedDatabase"))))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("each line of the log carries the request's id");

  static List<ArchRule> rules() {
    return List.of(
        ENTITIES_STAY_AT_HOME,
        REPOSITORIES_STAY_AT_HOME,
        RESOURCES_STAY_AT_HOME,
        WHAT_OPERATORS_CALL_SAYS_SO,
        SCHEDULED_WORK_IS_CALLED_TASK,
        HTTP_STAYS_AT_THE_EDGE,
        TRANSACTIONS_BELONG_TO_SERVICES,
        RESOURCES_ASK_SERVICES,
        EVERY_ENDPOINT_SAYS_WHO_MAY_CALL,
        POSTS_CAN_BE_REPEATED,
        OPEN_POSTS_ARE_THROTTLED,
        ONE_CLOCK,
        NO_BINARY_FRACTIONS,
        FIXED_VALUES_HAVE_CODES,
        ONE_LOG);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theCodeKeepsItsRules(ArchRule rule) {
    rule.check(CODE);
  }

  @Test
  void filesAreShort() throws IOException {
    assertThat(longerThan(LONGEST_CLASS, "src/main/java")).isEmpty();
    assertThat(longerThan(LONGEST_TEST, "src/test/java")).isEmpty();
  }

  private static List<java.nio.file.Path> longerThan(int lines, String folder) throws IOException {
    try (var files = Files.walk(java.nio.file.Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && length(file) > lines)
          .toList();
    }
  }

  private static long length(java.nio.file.Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isCalledTaskIfItIsOne(JavaClass type) {
    var tasks =
        type.getMethods().stream()
            .filter(each -> each.getRawReturnType().isAssignableTo(Task.class))
            .count();
    var name = type.getSimpleName();
    return name.endsWith("Task") == (tasks == 1) && name.endsWith("Tasks") == (tasks > 1);
  }

  private static int saysWhoMayCall(JavaMethod method) {
    return (int)
        List.of(
                PermitAll.class,
                Authenticated.class,
                Allowed.class,
                OperatorOnly.class,
                ServiceOnly.class)
            .stream()
            .filter(method::isAnnotatedWith)
            .count();
  }

  private static String path(JavaMethod method) {
    return method.getOwner().getAnnotationOfType(Path.class).value();
  }

  private static boolean isForOperators(JavaClass resource) {
    return (resource.getAnnotationOfType(Path.class).value() + "/").startsWith("/v1/operator/")
        || resource.getMethods().stream()
            .anyMatch(each -> each.isAnnotatedWith(OperatorOnly.class));
  }

  /** Called or only named, as in {@code Instant::now}; with whichever zone. */
  private static boolean isTheMachinesTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    return owner.getPackageName().equals("java.time")
            && (name.equals("now") || name.startsWith("system"))
        || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
        || owner.isEquivalentTo(Date.class) && name.equals("<init>");
  }

  private static boolean isFixedValuesOfJson(JavaClass type) {
    return type.isEnum()
        && type.getFields().stream().anyMatch(each -> each.isAnnotatedWith(JsonProperty.class));
  }

  private static boolean isBinaryFraction(JavaClass type) {
    return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getName());
  }

  private static DescribedPredicate<JavaClass> annotated(
      Class<? extends java.lang.annotation.Annotation> annotation) {
    return DescribedPredicate.describe(
        "are annotated with @" + annotation.getSimpleName(),
        type -> type.isAnnotatedWith(annotation));
  }

  private static <T extends HasName.AndFullName> ArchCondition<T> satisfy(
      String description, java.util.function.Predicate<T> condition) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(new SimpleConditionEvent(item, condition.test(item), item.getFullName()));
      }
    };
  }
}
