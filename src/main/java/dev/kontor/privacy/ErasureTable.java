package dev.kontor.privacy;

import dev.kontor.platform.text.EmailAddress;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Erases what the catalogue says, in its order, and in the transaction of whoever asks. */
@Singleton
class ErasureTable {
  private final Jdbi jdbi;
  private final PersonalData data;
  private final PersonalSql sql;

  ErasureTable(Jdbi jdbi, PersonalData data, PersonalSql sql) {
    this.jdbi = jdbi;
    this.data = data;
    this.sql = sql;
  }

  void erase(Subject person) {
    run(sql::ofErased, values(person));
  }

  /** Only what is found by the address. */
  void eraseNamed(Subject person) {
    run(
        name -> data.table(name).isFoundByAddress() ? sql.ofErased(name) : Optional.empty(),
        values(person));
  }

  private static Map<String, ?> values(Subject person) {
    return Map.of(
        "person", person.id(),
        "address", person.email(),
        "key", EmailAddress.key(person.email()));
  }

  void eraseOfOrganisation(UUID organisationId) {
    run(sql::ofClosed, Map.of("organisation", organisationId));
  }

  private void run(Function<String, Optional<String>> statements, Map<String, ?> values) {
    jdbi.useHandle(
        handle ->
            data.tables().keySet().stream()
                .flatMap(name -> statements.apply(name).stream())
                .forEach(
                    statement ->
                        handle
                            .createUpdate(statement)
                            .configure(
                                SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                            .bindMap(values)
                            .execute()));
  }
}
