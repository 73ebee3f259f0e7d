package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kontor.platform.time.KontorClock;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** ORG-6 and invariant 16: an export equals the list, is harmless in a spreadsheet, and streams. */
@KontorTest
class ActivityExportResourceTest {
  private static final int MANY = 50_000;

  @Inject Customers customers;
  @Inject Jdbi jdbi;
  @Inject KontorClock clock;

  @Test
  void theExportEqualsTheFilteredList() {
    var anna = customers.newPerson();
    for (var name : List.of("One, with a comma", "Two \"quoted\"", "Three")) {
      rename(anna, name);
    }
    customers.invite(anna, Customers.newAddress(), "external");
    String from =
        anna.calls().get(path(anna) + "?kind=organisation.changed").path("items[1].createdAt");
    for (var query : List.of("", "?kind=organisation", "?from=" + from, "?to=" + from)) {
      var list = anna.calls().get(path(anna) + query).jsonPath();
      var export = export(anna, query);

      assertThat(export.stream().map(each -> each.getField("id")).toList())
          .as(query)
          .isNotEmpty()
          .isEqualTo(list.getList("items.id"));
      assertThat(export.stream().map(each -> each.getField("subjectLabel")).toList())
          .isEqualTo(list.getList("items.subject.label"));
      assertThat(export.stream().map(each -> each.getField("createdAt")).toList())
          .isEqualTo(list.getList("items.createdAt"));
      assertThat(export.stream().map(each -> each.getField("kind")).toList())
          .isEqualTo(list.getList("items.kind"));
    }
  }

  @Test
  void cellsThatLookLikeFormulasAreNeutralised() {
    var anna = customers.newPerson();
    for (var name : List.of("=1+1", "+41", "-2", "@SUM(A1)")) {
      rename(anna, name);

      var row = export(anna, "?kind=organisation.changed").get(0);

      assertThat(row.getField("subjectLabel")).isEqualTo("'" + name);
      assertThat(row.getField("after")).startsWith("{");
    }
    anna.calls().get(path(anna)).then().body("items[0].subject.label", equalTo("@SUM(A1)"));
  }

  @Test
  void anExportOfAnySizeIsStreamed() throws IOException {
    var anna = customers.newPerson();
    insert(anna);
    var started = System.nanoTime();
    var connection = open(anna);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("id,createdAt,kind,");
      var first = Duration.ofNanos(System.nanoTime() - started);
      var entries = lines.lines().filter(line -> line.contains("test.happened")).count();
      var all = Duration.ofNanos(System.nanoTime() - started);

      assertThat(entries).isEqualTo(MANY);
      assertThat(first).isLessThan(all.dividedBy(2));
    }
  }

  private HttpURLConnection open(Person person) throws IOException {
    var address = RestAssured.baseURI + ":" + RestAssured.port + path(person) + ".csv";
    var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + person.accessToken());
    connection.setRequestProperty("Accept", "text/csv");
    assertThat(connection.getResponseCode()).isEqualTo(200);
    assertThat(connection.getHeaderField("Content-Length")).isNull();
    return connection;
  }

  private void insert(Person person) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into organisation_activity (organisation_id, id, kind, actor_kind,
                      actor_id, actor_name, subject_type, subject_id, subject_label, before, after,
                      address, device, created_at)
                    select :organisation, gen_random_uuid(), 'test.happened', 'user', :user, 'Anna',
                           'thing', gen_random_uuid(), 'Thing ' || i, '{}', '{"number": 1}', '', '',
                           cast(:now as timestamptz) - i * interval '1 second'
                    from generate_series(1, :count) i""")
                .bind("organisation", person.organisationId())
                .bind("user", person.id())
                .bind("now", clock.instant())
                .bind("count", MANY)
                .execute());
  }

  private static List<NamedCsvRecord> export(Person person, String query) {
    var csv =
        person
            .calls()
            .header("Accept", "text/csv")
            .get(path(person) + ".csv" + query)
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("text/csv"))
            .header("Content-Disposition", containsString("attachment"))
            .extract()
            .asString();
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/activity";
  }

  private static void rename(Person person, String name) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("name", name))
        .patch("/v1/organisations/{id}", person.organisationId())
        .then()
        .statusCode(200);
  }
}
