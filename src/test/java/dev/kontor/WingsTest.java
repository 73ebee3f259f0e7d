package dev.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of wings and packages, and what each package says that it uses. */
class WingsTest {
  private static final String BASE = "dev.kontor";
  private static final Path SOURCES = Path.of("src/main/java/dev/kontor");

  /** The names below {@code dev.kontor}; {@code webhook} is to come. */
  private static final List<String> WINGS =
      words(
          """
          platform reference account organisation product service access money sale operator
          notification audit privacy webhook demonstration linkpage""");

  /** A package may use those before it, never those after it. */
  private static final List<String> PACKAGES =
      words(
          """
          platform.time platform.text platform.vat platform.event platform.secret platform.problem
          platform.bound platform.money platform.database platform.origin platform.scheduling
          platform.security platform.paging platform.idempotency platform.mail platform.sms
          platform.contract platform.page platform.http platform.export platform.image
          reference
          account.password account.identity account.session account.twofactor account.factor.totp
          account.factor.passkey account.factor.push account.factor.textmessage account.recovery
          account.apppassword account.closure
          organisation.profile organisation.billing organisation.membership organisation.policy
          product.catalogue product.domain product.term product.product product.lifecycle
          product.expiry product.support
          service.registration service.feed service.holding service.mailbox
          access.apitoken access.gate access.workgroup access.grant access.invitation access.finder
          money.ledger money.transfer money.payment money.prepaid money.prepaid.topup
          money.prepaid.withdrawal money.prepaid.staffentry money.invoice
          money.invoice.document money.invoice.export money.bankcredit
          sale.vat sale.vies sale.pricing sale.promotion sale.customer sale.charge sale.quote
          sale.cart sale.preference sale.upgrade sale.order sale.invoicepayment sale.registry
          sale.renewal sale.restoration sale.autorenewal sale.warranty sale.change
          sale.cancellation sale.refund sale.archive sale.closing
          operator.staff operator.support operator.block operator.factorreset operator.directory
          notification
          audit
          privacy
          demonstration
          linkpage""");

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?dev\\.kontor\\.([a-z.]+)\\.[A-Z]", Pattern.MULTILINE);
  private static final Pattern USES = Pattern.compile("\\bUses (.*?)\\.$");
  private static final Pattern NAME = Pattern.compile("\\{@code ([a-z.]+)}");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  private static List<String> words(String text) {
    return List.of(text.split("\\s+"));
  }

  static List<String> packages() {
    return PACKAGES;
  }

  @Test
  void eachPackageHasItsPlaceInTheOrder() {
    assertThat(PACKAGES).doesNotHaveDuplicates().hasSameElementsAs(packagesInCode());
    assertThat(PACKAGES.stream().map(each -> each.split("\\.")[0]).distinct())
        .containsExactlyElementsOf(
            WINGS.stream().filter(each -> Files.exists(SOURCES.resolve(each))).toList());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesThoseBeforeItOnly(String name) {
    var later = PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size());
    if (!later.isEmpty()) {
      noClasses()
          .that()
          .resideInAPackage(BASE + "." + name)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later.stream().map(each -> BASE + "." + each).toArray(String[]::new))
          .because(name + " comes before them")
          .allowEmptyShould(false)
          .check(CODE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"notification", "audit", "privacy", "demonstration"})
  void nobodyImportsWhatObserves(String name) {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "." + name)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "." + name)
        .because("it observes what others publish")
        .check(CODE);
  }

  /** Outside of the platform, its packages are told together. */
  @ParameterizedTest
  @MethodSource("packages")
  void aPackageSaysWhatItUses(String name) throws IOException {
    var folder = SOURCES.resolve(name.replace('.', '/'));
    var used = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      files
          .filter(each -> each.toString().endsWith(".java"))
          .map(WingsTest::text)
          .forEach(source -> addImports(source, used));
    }
    used.remove(name);

    var uses = USES.matcher(documentation(text(folder.resolve("package-info.java"))));
    assertThat(uses.find()).as("a last sentence that begins with “Uses”").isTrue();
    var said = names(uses.group(1));
    if (uses.group(1).contains("the platform")) {
      assertThat(used).anyMatch(WingsTest::isOfPlatform);
      used.removeIf(WingsTest::isOfPlatform);
    }
    assertThat(said).isEqualTo(used);
  }

  private static boolean isOfPlatform(String name) {
    return name.startsWith("platform.");
  }

  private static void addImports(String source, Set<String> used) {
    var imports = IMPORT.matcher(source);
    while (imports.find()) {
      used.add(imports.group(1));
    }
  }

  private static Set<String> names(String sentence) {
    return NAME.matcher(sentence)
        .results()
        .map(each -> each.group(1))
        .collect(toCollection(TreeSet::new));
  }

  /** The comment's text in one line. */
  private static String documentation(String source) {
    var comment = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
    return Arrays.stream(comment.split("\n"))
        .map(line -> line.replaceFirst("^ \\* ?", "").strip())
        .reduce("", (before, line) -> before + " " + line)
        .strip();
  }

  private static Set<String> packagesInCode() {
    return CODE.stream()
        .map(JavaClass::getPackageName)
        .filter(each -> each.startsWith(BASE + "."))
        .map(each -> each.substring(BASE.length() + 1))
        .collect(toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
