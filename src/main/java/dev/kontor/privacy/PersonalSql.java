package dev.kontor.privacy;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements made of the catalogue: identifiers come from there only, and values are bound, as
 * {@code :person}, {@code :address}, {@code :key} and {@code :organisation}.
 */
@Singleton
class PersonalSql {
  /** What is a person's alone, however it is called. */
  private static final String OWN_THINGS = "('second_factor', 'session', 'app_password')";

  /** What is done by anybody else was done to the person. */
  private static final String PEOPLE = "('user', 'operator')";

  private static final Pattern COLUMN = Pattern.compile("\\{([a-z_]+)}");

  private final PersonalData data;

  PersonalSql(PersonalData data) {
    this.data = data;
  }

  /**
   * The next rows of a person: the columns of the order as {@code k0} …, what is shown as {@code
   * value}, and each sealed one by its name, or null where it isn't the person's.
   *
   * @param isFirst whether none came before; otherwise the last one's are bound as {@code :k0} …
   */
  String portion(String name, boolean isFirst) {
    var table = data.table(name);
    var order = table.order();
    var list = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      list.append("cast(t.%s as text) as k%d, ".formatted(order.get(i), i));
    }
    sealed(table).forEach((column, seal) -> list.append(sealed(column, seal)));
    var keys = order.stream().map(each -> "t." + each).collect(joining(", "));
    var bound = new StringBuilder(":k0");
    for (int i = 1; i < order.size(); i++) {
      bound.append(", :k").append(i);
    }
    return "select %s%s as value %s%s order by %s limit :limit"
        .formatted(
            list,
            shown(table),
            rowsOf(name),
            isFirst ? "" : " and (%s) > (%s)".formatted(keys, bound),
            keys);
  }

  /** A person's pictures, with what they are, as {@code content} and {@code media_type}. */
  Optional<String> pictures(String name) {
    return data.table(name)
        .picture()
        .flatMap(each -> each.entrySet().stream().findFirst())
        .map(
            each ->
                "select t.%s as content, t.%s as media_type %s"
                    .formatted(each.getKey(), each.getValue(), rowsOf(name)));
  }

  static Map<String, Seal> sealed(PersonalTable table) {
    return table.sealed().orElse(Map.of());
  }

  /** With what it was sealed for, as {@code <column>_for}. */
  private static String sealed(String column, Seal seal) {
    var context = COLUMN.matcher(seal.context()).replaceAll("' || t.$1 || '");
    var value = "t." + column;
    return "%s as %s, '%s' as %s_for, "
        .formatted(seal.by().map(by -> whereOwn(by, value)).orElse(value), column, context, column);
  }

  private static String shown(PersonalTable table) {
    var plain = table.shown().orElse(List.of()).stream().map(each -> member(each, "t." + each));
    var own =
        table.own().orElse(Map.of()).entrySet().stream()
            .map(each -> member(each.getKey(), whereOwn(each.getValue(), "t." + each.getKey())));
    return "cast(json_build_object(%s) as text)"
        .formatted(Stream.concat(plain, own).collect(joining(", ")));
  }

  private static String whereOwn(String by, String value) {
    var isOwn =
        switch (by) {
          case "subject" -> "t.subject_id = :person or t.subject_type in " + OWN_THINGS;
          case "actor" ->
              "t.actor_id = :person or t.actor_kind not in "
                  + PEOPLE
                  + " and t.person_id = :person";
          default -> "t." + by + " = :person";
        };
    return "case when %s then %s end".formatted(isOwn, value);
  }

  private static String member(String column, String value) {
    return "'%s', %s".formatted(MemberNames.of(column), value);
  }

  private String rowsOf(String name) {
    return "from %s t where %s".formatted(name, isOf(data.table(name), "t"));
  }

  /** What becomes of a person's rows; empty where they stay. */
  Optional<String> ofErased(String name) {
    var table = data.table(name);
    return table.erased().flatMap(fate -> statement(name, fate, isOf(table, "t")));
  }

  /** What becomes of an organisation's rows; empty where they stay. */
  Optional<String> ofClosed(String name) {
    var table = data.table(name);
    var condition = "t.%s = :organisation".formatted(table.organisationColumn());
    return table.closed().flatMap(fate -> statement(name, fate, condition));
  }

  private static Optional<String> statement(String table, Fate fate, String condition) {
    if (fate instanceof Fate.Rows) {
      return Optional.of("delete from %s t where %s".formatted(table, condition));
    }
    if (fate instanceof Fate.Blanked blanked) {
      var values =
          blanked.columns().entrySet().stream()
              .map(each -> "%s = %s".formatted(each.getKey(), each.getValue().sql()))
              .collect(joining(", "));
      var all = condition + blanked.unless().map(each -> " and not (" + each + ")").orElse("");
      return Optional.of("update %s t set %s where %s".formatted(table, values, all));
    }
    return Optional.empty();
  }

  /** Whether a row is the person's. */
  private String isOf(PersonalTable table, String row) {
    var whose = table.whose().orElseThrow();
    var told = row + "." + whose.told();
    if (whose.in().isPresent()) {
      return isOfRow(table, whose.in().get(), row, told);
    }
    if (whose.address().isPresent()) {
      var path = whose.address().get().split("[.]", 2);
      var value = path.length == 1 ? told : "(%s ->> '%s')".formatted(told, path[1]);
      return "lower(%s) = lower(:address)".formatted(value);
    }
    if (whose.within().isPresent()) {
      return "lower(:address) = any(string_to_array(lower(%s), ' '))".formatted(told);
    }
    if (whose.or().isPresent()) {
      return "(%s = :person or %s.%s = :person)".formatted(told, row, whose.or().get());
    }
    return told + (whose.key().isPresent() ? " = :key" : " = :person");
  }

  /** By the organisation too, where both have one: so their indexes begin. */
  private String isOfRow(PersonalTable table, String parent, String row, String told) {
    var other = data.table(parent);
    var above = row + "p";
    var organisation = "organisation_id";
    var both = table.columns().contains(organisation) && other.columns().contains(organisation);
    return "exists (select 1 from %s %s where %s.%s = %s%s and %s)"
        .formatted(
            parent,
            above,
            above,
            other.idColumn(),
            told,
            both ? " and %s.%s = %s.%s".formatted(above, organisation, row, organisation) : "",
            isOf(other, above));
  }
}
