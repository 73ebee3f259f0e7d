package dev.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Which tests there are for the suites to run. */
class SuitesTest {
  @Test
  void noTestIsLeftOutForItsName() {
    var tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.kontor");

    methods()
        .that()
        .areAnnotatedWith(Test.class)
        .or()
        .areAnnotatedWith(ParameterizedTest.class)
        .should()
        .beDeclaredInClassesThat()
        .haveNameMatching(".*(Test|IT)")
        .because("the suites choose by these names")
        .check(tests);
  }
}
