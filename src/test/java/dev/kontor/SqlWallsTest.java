package dev.kontor;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * SQL within the code touches the tables of its own package, and of others before it only the views
 * that they publish: those that the decisions list.
 */
class SqlWallsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/kontor");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path DECISIONS = Path.of("src/site/markdown/decisions.md");

  private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
  private static final Pattern MIGRATION = Pattern.compile("V\\d+__([a-z]+)_\\w+\\.sql");
  private static final Pattern VIEW =
      Pattern.compile("^\\| `(\\w+)` \\| `([a-z.]+)` \\|", Pattern.MULTILINE);
  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern USE =
      Pattern.compile("\\b(?:from|join|into|update|using|lock table)\\s+(?:only\\s+)?(\\w+)");

  private static final Pattern WRITE =
      Pattern.compile("\\b(?:insert into|delete from|update)\\s+(\\w+)");
  private static final Pattern ENTITY =
      Pattern.compile("@Entity.*?@Table\\(name = \"(\\w+)\"", Pattern.DOTALL);

  /** What is still to be mended: this list only becomes shorter. */
  private static final Set<String> WRITTEN_TWICE =
      Set.of(
          "Callers writes session",
          "ChallengeCleanupTask writes challenge",
          "ChallengeCleanupTask writes second_factor",
          "ChallengeEndings writes challenge",
          "SessionTable writes refresh_token",
          "SessionTable writes session");

  /** The packages whose migrations are named by their last part, or by what they were before. */
  private static final Map<String, String> FEATURES =
      Map.of(
          "organisation", "organisation.profile",
          "access", "access.grant",
          "productservice", "service.registration",
          "push", "account.factor.push",
          "passkey", "account.factor.passkey",
          "textmessage", "account.factor.textmessage",
          "invoiceexport", "money.invoice.export",
          "vat", "sale.vat");

  /** Tables that stand in the migration of another package, or of a whole that was split. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("bank_transfer_file", "money.prepaid.withdrawal"),
          Map.entry("former_address", "account.identity"),
          Map.entry("holding", "service.holding"),
          Map.entry("invitation", "access.invitation"),
          Map.entry("operator", "operator.staff"),
          Map.entry("security_policy", "organisation.policy"),
          Map.entry("service_event", "service.feed"),
          Map.entry("support_code", "operator.support"),
          Map.entry("support_verification", "operator.support"),
          Map.entry("top_up", "money.prepaid.topup"),
          Map.entry("totp_secret", "account.factor.totp"),
          Map.entry("two_factor_reset", "operator.factorreset"),
          Map.entry("user_block", "operator.block"),
          Map.entry("withdrawal", "money.prepaid.withdrawal"),
          Map.entry("work_group", "access.workgroup"),
          Map.entry("work_group_member", "access.workgroup"));

  /** What is still to be mended: this list only becomes shorter. */
  private static final Set<String> KNOWN =
      Set.of(
          "access.apitoken uses member_right",
          "access.gate uses member_right",
          "account.factor.passkey uses second_factor",
          "account.factor.push uses second_factor",
          "account.session uses organisation_summary",
          "account.session uses second_factor_demand",
          "account.twofactor uses second_factor_demand",
          "notification uses security_notice",
          "organisation.membership uses work_group_member",
          "organisation.profile uses security_policy",
          "product.product uses domain_extension",
          "product.product uses domain_extension_price",
          "product.product uses member_right",
          "product.product uses offer_price",
          "service.mailbox uses holding");

  @Test
  void sqlKeepsToItsOwnTablesAndToPublishedViews() throws IOException {
    var owners = owners();
    var views = views();
    var found = new TreeSet<String>();
    for (var file : javaFiles()) {
      var home = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
      used(Files.readString(file)).stream()
          .filter(name -> owners.containsKey(name) || views.containsKey(name))
          .filter(name -> !mayUse(home, name, owners, views))
          .forEach(name -> found.add(home + " uses " + name));
    }
    assertThat(found).isEqualTo(new TreeSet<>(KNOWN));
  }

  /** A table is written in one way: by Hibernate, or by SQL. */
  @Test
  void noSqlWritesWhatEntitiesKeep() throws IOException {
    var kept = new TreeSet<String>();
    for (var file : javaFiles()) {
      var entity = ENTITY.matcher(text(file));
      if (entity.find()) {
        kept.add(entity.group(1));
      }
    }
    assertThat(kept).as("all entities name their tables").hasSizeGreaterThan(10);
    var found = new TreeSet<String>();
    for (var file : javaFiles()) {
      var name = file.getFileName().toString().replace(".java", "");
      written(text(file)).stream()
          .filter(kept::contains)
          .forEach(table -> found.add(name + " writes " + table));
    }
    assertThat(found).isEqualTo(new TreeSet<>(WRITTEN_TWICE));
  }

  @Test
  void eachViewThatIsReadElsewhereIsListed() throws IOException {
    var created = new TreeSet<String>();
    for (var file : migrations()) {
      var views = Pattern.compile("create (?:or replace )?view (\\w+)").matcher(text(file));
      while (views.find()) {
        created.add(views.group(1));
      }
    }
    assertThat(views().keySet()).isEqualTo(created);
  }

  private static boolean mayUse(
      String home, String name, Map<String, String> owners, Map<String, String> views) {
    var owner = views.getOrDefault(name, owners.get(name));
    return isOf(home, owner)
        || views.containsKey(name) && WingsTest.packages().indexOf(owner) < place(home);
  }

  /** The platform shares its tables, since it knows no feature. */
  private static boolean isOf(String home, String owner) {
    return home.equals(owner) || home.startsWith("platform.") && owner.equals("platform");
  }

  private static int place(String home) {
    return WingsTest.packages().indexOf(home);
  }

  private static Set<String> used(String source) {
    return names(source, USE);
  }

  private static Set<String> written(String source) {
    return names(source, WRITE);
  }

  private static Set<String> names(String source, Pattern use) {
    var names = new TreeSet<String>();
    var texts = TEXT.matcher(COMMENT.matcher(source).replaceAll(""));
    while (texts.find()) {
      var text = texts.group(1) == null ? texts.group(2) : texts.group(1);
      use.matcher(text).results().map(each -> each.group(1)).forEach(names::add);
    }
    return names;
  }

  private static Map<String, String> owners() throws IOException {
    var owners = new HashMap<String, String>();
    for (var file : migrations()) {
      var feature = MIGRATION.matcher(file.getFileName().toString());
      assertThat(feature.matches()).as(file.toString()).isTrue();
      var tables = TABLE.matcher(text(file));
      while (tables.find()) {
        owners.put(tables.group(1), owner(feature.group(1)));
      }
    }
    owners.putAll(ELSEWHERE);
    return owners;
  }

  private static String owner(String feature) {
    return FEATURES.containsKey(feature)
        ? FEATURES.get(feature)
        : WingsTest.packages().stream()
            .filter(each -> each.equals(feature) || each.endsWith("." + feature))
            .findFirst()
            .orElse(feature);
  }

  private static Map<String, String> views() throws IOException {
    return VIEW.matcher(text(DECISIONS))
        .results()
        .collect(toMap(each -> each.group(1), each -> each.group(2)));
  }

  private static List<Path> javaFiles() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(each -> each.toString().endsWith(".java")).toList();
    }
  }

  private static List<Path> migrations() throws IOException {
    try (var files = Files.walk(MIGRATIONS)) {
      return files.filter(each -> each.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
