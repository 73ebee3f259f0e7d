package dev.kontor.privacy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.KontorTest;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of personal data is that of the database: nothing is forgotten, nothing is left.
 */
@KontorTest
class PersonalDataSchemaTest {
  private static final Subject NOBODY = new Subject(UUID.randomUUID(), "nobody@example.com");

  private static final String TABLES =
      "(select oid, relname from pg_class where relkind in ('r', 'p') and not relispartition"
          + " and relnamespace = cast('public' as regnamespace))";

  /** Names of columns that are hardly ever about nobody. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(.*_)?(email|phone|user_agent|device|iban|holder)|user_id|first_name|last_name");

  @Inject PersonalData data;
  @Inject PersonalDataQueries queries;
  @Inject PersonalSql sql;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  /** A table that refers to another one. */
  public record Reference(String child, String parent, String column, String onDelete) {}

  private Set<String> columns() {
    return new TreeSet<>(
        tables.all(
            "select t.relname || '.' || a.attname from pg_attribute a join "
                + TABLES
                + " t on t.oid = a.attrelid where a.attnum > 0 and not a.attisdropped",
            String.class));
  }

  private List<Reference> references() {
    var statement =
        "select c.relname as child, p.relname as parent, a.attname as \"column\","
            + " cast(f.confdeltype as text) as on_delete from pg_constraint f join "
            + TABLES
            + " c on c.oid = f.conrelid join "
            + TABLES
            + " p on p.oid = f.confrelid join pg_attribute a on a.attrelid = f.conrelid"
            + " and a.attnum = f.conkey[cardinality(f.conkey)] where f.contype = 'f'";
    return jdbi.withHandle(handle -> handle.createQuery(statement).mapTo(Reference.class).list());
  }

  @Test
  void eachColumnOfEachTableStandsInIt() {
    var classified = new TreeSet<String>();
    data.tables()
        .forEach(
            (name, table) -> table.columns().forEach(each -> classified.add(name + "." + each)));
    var unknown = new TreeSet<>(columns());
    unknown.removeAll(classified);
    assertThat(unknown)
        .as(
            "columns that personal-data.yaml doesn't know. Say there what they hold about people:"
                + " whether a person gets it in the export, and what becomes of it when they are"
                + " erased, or their organisation is closed")
        .isEmpty();
    var gone = new TreeSet<>(classified);
    gone.removeAll(columns());
    assertThat(gone).as("columns that only personal-data.yaml has: take them out").isEmpty();
  }

  @Test
  void whatSoundsLikeSomebodyIsNotTakenForNobodys() {
    var nobodys = new ArrayList<String>();
    data.tables()
        .forEach(
            (name, table) ->
                table.other().orElse(List.of()).stream()
                    .filter(each -> TELLING.matcher(each).matches())
                    .forEach(each -> nobodys.add(name + "." + each)));
    assertThat(nobodys).isEmpty();
  }

  @Test
  void whoeverIsReferredToIsTheOwnerOrLeavesATrace() {
    var untold =
        references().stream()
            .filter(each -> each.parent().equals("user_account"))
            .filter(each -> !tells(data.table(each.child()), each.column()))
            .toList();
    assertThat(untold).as("say whose the rows are, or that it is a trace").isEmpty();
  }

  private static boolean tells(PersonalTable table, String column) {
    return table.whose().filter(each -> each.told().equals(column)).isPresent()
        || table.traces().orElse(List.of()).contains(column);
  }

  @Test
  void whatRefersToRowsThatGoGoesBefore() {
    var order = List.copyOf(data.tables().keySet());
    var late =
        references().stream()
            .filter(each -> !each.child().equals(each.parent()))
            .filter(each -> goes(each.parent()))
            .filter(each -> order.indexOf(each.child()) > order.indexOf(each.parent()))
            .toList();
    assertThat(late).as("move the child before its parent in personal-data.yaml").isEmpty();
    var held =
        references().stream()
            .filter(each -> each.onDelete().equals("a"))
            .filter(each -> !data.table(each.child()).closed().equals(rows()))
            .filter(each -> data.table(each.parent()).closed().equals(rows()))
            .toList();
    assertThat(held).as("rows that stay hold what should go").isEmpty();
  }

  private static Optional<Fate> rows() {
    return Optional.of(new Fate.Rows());
  }

  private boolean goes(String table) {
    var entry = data.table(table);
    return entry.erased().equals(rows()) || entry.closed().equals(rows());
  }

  @Test
  void rowsAreReadByColumnsThatNoTwoShare() {
    var unique =
        tables.all(
            "select t.relname || ' ' || (select string_agg(a.attname, ' ' order by a.attname)"
                + " from pg_attribute a where a.attrelid = i.indrelid"
                + " and a.attnum = any(cast(i.indkey as int2[]))) from pg_index i join "
                + TABLES
                + " t on t.oid = i.indrelid where i.indisunique and i.indpred is null",
            String.class);
    var shared =
        data.files().values().stream()
            .flatMap(List::stream)
            .filter(each -> !data.table(each).order().contains("id"))
            .filter(
                each ->
                    !unique.contains(
                        each + " " + String.join(" ", new TreeSet<>(data.table(each).order()))))
            .collect(toSet());
    assertThat(shared).isEmpty();
  }

  @Test
  void allStatementsAreUnderstood() {
    data.files().values().stream()
        .flatMap(List::stream)
        .forEach(
            each -> {
              var first = queries.portion(each, NOBODY, List.of());
              assertThat(first.rows()).as(each).isEmpty();
              assertThat(sql.portion(each, false)).contains(":k0");
            });
  }
}
