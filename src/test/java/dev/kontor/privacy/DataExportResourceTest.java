package dev.kontor.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** People get all that is held about them, and nothing of others. */
@KontorTest
class DataExportResourceTest {
  private static final String PATH = "/v1/me/export";
  private static final int MANY = 650;

  @Inject FullLife lives;
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private static Map<String, byte[]> files(Answer answer) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Map<String, byte[]> exported(Person person) {
    return files(person.calls().get(PATH).then().statusCode(200).extract());
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static JsonNode json(byte[] content) {
    try {
      return new ObjectMapper().readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(text(content), e);
    }
  }

  private static String all(Map<String, byte[]> files) {
    return String.join("\n", files.values().stream().map(DataExportResourceTest::text).toList());
  }

  @Test
  void allThatIsHeldComes() {
    var lived = lives.live();
    var traits = lived.traits();
    var files = exported(lived.person());
    var names = FileNames.ORDER.stream().map(each -> each + ".json").toList();
    assertThat(files.keySet()).startsWith("README.txt").containsAll(names);
    assertThat(files).containsKey("user-avatar.png");
    names.forEach(name -> assertThat(json(files.get(name)).isObject()).as(name).isTrue());

    var all = all(files);
    assertThat(lived.values())
        .filteredOn(value -> !List.of(traits.street(), traits.phone()).contains(value))
        .allSatisfy(value -> assertThat(all).contains(value));
    var profile = json(files.get("profile.json"));
    assertThat(profile.at("/userAccount/0/firstName").asText()).isEqualTo(traits.firstName());
    assertThat(json(files.get("two-factor.json")).at("/textMessagePhone/0/phone").asText())
        .startsWith("+41");
    assertThat(json(files.get("memberships.json")).path("membership")).hasSize(2);
    assertThat(json(files.get("memberships.json")).path("productGrant")).hasSize(1);
    assertThat(json(files.get("invitations.json")).path("invitation")).hasSize(2);
    var activity = json(files.get("activity.json"));
    assertThat(activity.path("userActivity").findValuesAsText("name")).contains("Anna Keller");
    assertThat(activity.path("userActivity").findValuesAsText("device"))
        .contains(traits.userAgent());
    assertThat(activity.path("organisationActivity").findValuesAsText("address"))
        .contains(traits.place().address());
  }

  @Test
  void nothingOfOthersAndNoSecretComes() {
    var lived = lives.live();
    var all = all(exported(lived.person()));
    assertThat(all)
        .doesNotContain(
            FullLife.FRIENDS_NAME, "Tannhauser", lived.friend().email(), "passwordHash", "Hash\"");
    var id = lived.person().id();
    var secrets =
        List.of(
            "select password_hash from user_account where id = ?",
            "select encode(password_hash, 'hex') from app_password where user_id = ?",
            "select encode(code_hash, 'hex') from recovery_code where user_id = ?",
            "select encode(token_hash, 'hex') from email_change where user_id = ?",
            "select encode(code_hash, 'hex') from support_code where user_id = ?");
    for (var secret : secrets) {
      tables
          .all(secret, String.class, id)
          .forEach(value -> assertThat(all).as(secret).doesNotContain(value));
    }
  }

  @Test
  void whatOthersDidIsToldWithoutTheirNames() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "collaborator");
    var member = customers.memberId(anna, bea);
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("role", "external"))
        .patch("/v1/organisations/{o}/members/{m}", anna.organisationId(), member)
        .then()
        .statusCode(200);
    var activity = json(exported(anna).get("activity.json")).path("organisationActivity");
    assertThat(activity.findValuesAsText("kind")).contains("member.role_changed");
    assertThat(activity.toString()).contains("Apache-HttpClient").doesNotContain(bea.email());
  }

  @Test
  void whatOthersDidToThemInOrganisationsComesToo() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "collaborator");
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("role", "external"))
        .patch(
            "/v1/organisations/{o}/members/{m}",
            anna.organisationId(),
            customers.memberId(anna, bea))
        .then()
        .statusCode(200);
    var rows = json(exported(bea).get("activity.json")).path("organisationActivity");
    assertThat(rows.findValuesAsText("kind")).contains("member.role_changed");
    assertThat(rows.toString())
        .contains(bea.email(), "external")
        .doesNotContain(anna.email(), "Apache-HttpClient");
  }

  @Test
  void manyRowsComePortionByPortionEachOnce() {
    var anna = customers.newPerson();
    tables.run(
        """
        insert into known_network (user_id, network, seen_at)
        select ?, '10.9.' || n / 250 || '.' || n % 250, now() from generate_series(1, ?) n""",
        anna.id(), MANY);
    var networks =
        json(exported(anna).get("sign-ins.json")).path("knownNetwork").findValuesAsText("network");
    assertThat(networks).hasSizeGreaterThanOrEqualTo(MANY);
    assertThat(new HashSet<>(networks)).hasSameSizeAs(networks);
  }

  @Test
  void itIsExplainedInThePersonsLanguage() {
    var anna = customers.newPerson();
    anna.calls()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("language", "it"))
        .patch("/v1/me")
        .then()
        .statusCode(200);
    var explained = new String(exported(anna).get("README.txt"), StandardCharsets.UTF_8);
    assertThat(explained).startsWith("Che cosa Kontor conserva su di Lei");
    FileNames.ORDER.forEach(file -> assertThat(explained).contains(file + ".json"));
  }

  @Test
  void itIsAFileThatNobodyKeeps() {
    var answer = customers.newPerson().calls().get(PATH).then().statusCode(200).extract();
    assertThat(answer.contentType()).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition")).matches(".*\"my-data-[0-9-]{10}\\.zip\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void itNeedsAFreshPassword() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(5));
    anna.calls()
        .get(PATH)
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/fresh-authentication-required"));
  }

  @Test
  void itComesThreeTimesADay() {
    var anna = customers.newPerson();
    for (var i = 0; i < 3; i++) {
      exported(anna);
    }
    anna.calls().get(PATH).then().statusCode(429);
  }
}
