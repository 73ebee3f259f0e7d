package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.account.session.NewSigningKeys;
import dev.kontor.support.FreePorts;
import dev.kontor.support.HalfClient;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Starting, stopping and crashing, as the one who runs the service sees it. */
@Execution(ExecutionMode.CONCURRENT)
class StartIT {
  private static final String SIGN_IN =
      """
      {"email": "anna@alpenglueck.example", "password": "try kontor with alpenglueck"}""";

  @TempDir Path data;

  @Test
  void oneInstanceAtATimeHasTheDataWhichOutlivesAStopAndAKill() throws Exception {
    try (var first = PackagedService.start(data).ready()) {
      assertThat(first.output()).contains("anna@alpenglueck.example");
      assertThat(signIn(first)).isEqualTo(200);
      assertThat(move(first, "P1D")).as("no test clock unless asked for").isEqualTo(404);
      assertRefused(PackagedService.start(data), "Another Kontor is running on the data directory");
      assertThat(signIn(first)).isEqualTo(200);
    }
    var second = PackagedService.start(data).ready();
    assertThat(signIn(second)).isEqualTo(200);
    second.kill();
    try (var third = PackagedService.start(data).ready()) {
      assertThat(signIn(third)).isEqualTo(200);
      assertThat(third.output()).contains("left over by a killed service");
    }
  }

  @Test
  void aDocumentStaysAsItWasWhateverLogoComesLater() throws Exception {
    PackagedService.shareUnpackedPostgres(data);
    String token;
    HttpResponse<String> made;
    try (var first = PackagedService.start(data).ready()) {
      token = new DemonstrationCallers(first).token(DemonstrationCallers.ANNA);
      made = pdf(first, token);
      assertThat(made.statusCode()).isEqualTo(200);
      assertThat(made.body()).startsWith("%PDF-");
    }
    var logo = Files.createFile(data.resolve("logo.png"));
    ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
    try (var second = PackagedService.start(FreePorts.next(), withLogo(logo)).ready()) {
      var again = pdf(second, token);
      assertThat(again.body()).isEqualTo(made.body());
      assertThat(again.headers().firstValue("ETag")).isEqualTo(made.headers().firstValue("ETag"));
    }
    Files.writeString(logo, "no picture");
    assertRefused(
        PackagedService.start(FreePorts.next(), withLogo(logo)), "is no picture that can be read");
  }

  private Map<String, String> withLogo(Path logo) {
    return Map.of("KONTOR_DATA_DIR", data.toString(), "KONTOR_SELLER_LOGO", logo.toString());
  }

  private HttpResponse<String> pdf(PackagedService service, String token) throws Exception {
    var path =
        """
        select '/v1/organisations/' || i.organisation_id || '/invoices/' || i.id || '/pdf'
        from invoice_state i join organisation o on o.id = i.organisation_id
        where o.name = 'Alpenglück GmbH' and i.kind = 'invoice' and i.status = 'paid'
        order by i.number limit 1""";
    var headers = Map.of("Authorization", "Bearer " + token);
    return service.send("GET", Postmaster.of(data).tell(path), "", headers);
  }

  @Test
  void theDatabaseAsksForAPasswordAlsoInDirectoriesOfFormerDays() throws Exception {
    PackagedService.shareUnpackedPostgres(data);
    try (var first = PackagedService.start(data).ready()) {
      isSecured();
      assertThat(signIn(first)).isEqualTo(200);
    }
    FormerDays.returnTo(data);
    for (var i = 0; i < 2; i++) {
      try (var service = PackagedService.start(data).ready()) {
        isSecured();
        assertThat(signIn(service)).isEqualTo(200);
      }
    }
  }

  private void isSecured() throws Exception {
    var file = data.resolve("keys").resolve("postgres.password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    var postgres = Postmaster.of(data);
    for (var guess : new String[] {"", "postgres", "kontor"}) {
      assertThatThrownBy(() -> postgres.tell("select 1", guess)).isInstanceOf(SQLException.class);
    }
    assertThat(postgres.tell("show is_superuser")).isEqualTo("on");
    assertThat(
            postgres.tell(
                """
                select string_agg(distinct a.usename || ' ' || r.rolsuper, ',')
                from pg_stat_activity a join pg_roles r on r.rolname = a.usename
                where a.backend_type = 'client backend' and a.pid <> pg_backend_pid()"""))
        .isEqualTo("kontor false");
    assertThat(
            postgres.tell(
                """
                select count(*) from pg_tables
                where schemaname = 'public' and tableowner <> 'kontor'"""))
        .isEqualTo("0");
  }

  @Test
  void aUsedPortIsRefusedInOneLine() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var service =
          PackagedService.start(socket.getLocalPort(), Map.of("KONTOR_DATA_DIR", data.toString()));
      assertRefused(service, "Port " + socket.getLocalPort());
    }
  }

  @Test
  void aUsedPortForHealthIsRefusedInOneLine() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(socket.getLocalPort());
      var environment = Map.of("KONTOR_DATA_DIR", data.toString(), "QUARKUS_MANAGEMENT_PORT", port);
      assertRefused(
          PackagedService.start(FreePorts.next(), environment), "or set QUARKUS_MANAGEMENT_PORT");
    }
  }

  @Test
  void moreConnectionsThanAreAllowedAreClosedAtOnce() throws Exception {
    var environment = Map.of("KONTOR_DATA_DIR", data.toString(), "KONTOR_HTTP_CONNECTIONS", "3");
    try (var service = PackagedService.start(FreePorts.next(), environment).ready()) {
      var question = "GET /v1/reference/languages HTTP/1.1\r\nHost: a\r\n";
      var request = question + "Connection: close\r\n\r\n";
      // Who was answered once has been counted.
      var silent = Stream.generate(() -> HalfClient.open(service.port())).limit(3).toList();
      silent.forEach(each -> each.say(question + "\r\n").awaitAnswer());
      try (var another = HalfClient.open(service.port())) {
        assertThat(another.lastWords()).isEmpty();
      }
      assertThat(silent.get(0).say(request).lastWords()).contains("HTTP/1.1 200 ");
      // The service notices a little later than we do that there is room again.
      assertThat(
              Stream.generate(() -> wordsOfAnother(service, request))
                  .limit(100)
                  .anyMatch(each -> each.startsWith("HTTP/1.1 200 ")))
          .isTrue();
      silent.forEach(HalfClient::close);
    }
  }

  private static String wordsOfAnother(PackagedService service, String request) {
    try (var another = HalfClient.open(service.port())) {
      return another.say(request).lastWords();
    } catch (UncheckedIOException closedMeanwhile) {
      return "";
    }
  }

  @Test
  void anUnreachableDatabaseIsRefusedInOneLine() throws Exception {
    var nowhere = FreePorts.next();
    var environment =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://127.0.0.1:" + nowhere + "/kontor",
            "KONTOR_ENCRYPTION_KEYS",
            "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "KONTOR_TOKENS_SIGNING_KEYS",
            NewSigningKeys.generate());
    assertRefused(PackagedService.start(FreePorts.next(), environment), "can't be reached");
  }

  @Test
  void malformedSettingsAreRefusedInOneLine() throws Exception {
    assertRefused(
        PackagedService.start(
            FreePorts.next(), Map.of("KONTOR_TOKENS_SIGNING_KEYS", "{\"keys\":[]}")),
        "KONTOR_TOKENS_SIGNING_KEYS");
    var environment =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://127.0.0.1:port/kontor",
            "KONTOR_ENCRYPTION_KEYS",
            "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "KONTOR_TOKENS_SIGNING_KEYS",
            NewSigningKeys.generate());
    assertRefused(
        PackagedService.start(FreePorts.next(), environment), "QUARKUS_DATASOURCE_JDBC_URL");
  }

  @Test
  void wrongSettingsOfTheFrameworkAreAllNamedBeforeAnythingStarts() throws Exception {
    var folder = data.resolve("unused");
    var environment =
        Map.of(
            "KONTOR_DATA_DIR",
            folder.toString(),
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "many",
            "QUARKUS_HTTP_IDLE_TIMEOUT",
            "soon",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "maybe");
    assertRefused(
        PackagedService.start(FreePorts.next(), environment),
        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE can't be many. QUARKUS_HTTP_IDLE_TIMEOUT can't be soon."
            + " QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING can't be maybe.");
    assertThat(folder).doesNotExist();
  }

  @Test
  void anOwnDatabaseWithoutKeysIsRefusedInOneLine() throws Exception {
    var environment =
        Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:5432/kontor");
    assertRefused(
        PackagedService.start(FreePorts.next(), environment),
        "KONTOR_ENCRYPTION_KEYS and KONTOR_TOKENS_SIGNING_KEYS");
  }

  private static void assertRefused(PackagedService service, String reason) throws Exception {
    assertThat(service.exitCode()).isEqualTo(1);
    assertThat(service.output().strip().lines()).hasSize(1);
    assertThat(service.output()).startsWith("Kontor can't start. ").contains(reason);
  }

  private static int signIn(PackagedService service) throws IOException {
    return service.send("POST", "/v1/auth/sign-in", SIGN_IN).statusCode();
  }

  private static int move(PackagedService service, String by) throws IOException {
    return service.send("PUT", "/v1/test-clock", "{\"advance\": \"" + by + "\"}").statusCode();
  }
}
