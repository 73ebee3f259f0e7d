package dev.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What everybody may know, such as the token of a password reset, is made for the demonstration
 * only: by methods called {@code …Sample}, and by classes called {@code …Samples} or {@code
 * Ready…}.
 */
class SamplesTest {
  private static final String DEMONSTRATION = "dev.kontor.demonstration";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.kontor");

  @Test
  void onlyTheDemonstrationHasSamples() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DEMONSTRATION)
        .and(DescribedPredicate.not(DescribedPredicate.describe("make samples", this::isDoor)))
        .should()
        .accessTargetWhere(DescribedPredicate.describe("a sample is made", this::makesSample))
        .because("it would open real accounts to everybody")
        .check(CODE);
  }

  @Test
  void theDemonstrationHasThem() {
    var made =
        CODE.stream()
            .filter(each -> each.getPackageName().equals(DEMONSTRATION))
            .flatMap(each -> each.getAccessesFromSelf().stream())
            .filter(this::makesSample)
            .map(each -> each.getTargetOwner().getSimpleName())
            .distinct();

    assertThat(made)
        .containsAll(List.of("RecoverySamples", "ReadyApps", "Invitations", "SupportCodes"));
  }

  private boolean makesSample(JavaAccess<?> access) {
    return access.getName().endsWith("Sample") || isDoor(access.getTargetOwner());
  }

  private boolean isDoor(JavaClass type) {
    var name = type.getSimpleName();
    return name.endsWith("Samples") || name.startsWith("Ready");
  }
}
