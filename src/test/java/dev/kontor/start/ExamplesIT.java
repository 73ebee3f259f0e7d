package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.FreePorts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of the contract works as it stands on the demonstration data, sent as Swagger UI
 * sends it: with what it fills in by itself, and with nothing else.
 */
class ExamplesIT {
  /**
   * What can't work, and the refusal that comes instead: a passkey signs a challenge of that
   * moment, of which nobody has the key, and a payment provider signs the time of its call.
   */
  private static final Map<String, String> REFUSED =
      Map.of(
          "signInByPasskey", "credential-malformed",
          "registerWebauthn", "credential-malformed",
          "closeAccount", "account-represents-organisations",
          "receivePaymentCallback", "callback-signature-invalid");

  private static final Set<String> OF_SAM =
      Set.of(
          "editSecondFactor",
          "confirmSecondFactor",
          "answerPushRequest",
          "renewRecoveryCodes",
          "removeSecondFactor");

  /**
   * What leaves others little, or takes the place of what others wait for, in the order in which it
   * does; all else goes by its method.
   */
  private static final List<String> AT_THE_END =
      List.of(
          "verifyChallenge",
          "putLogo",
          "getLogo",
          "removeLogo",
          "putAvatar",
          "getAvatar",
          "removeAvatar",
          "bookPaymentMismatch",
          "makeBankTransferFile",
          "blockUser",
          "unblockUser",
          "removeMemberWithDecisions",
          "deleteOrganisation",
          "removeSecondFactor",
          "startRecoveryEmail",
          "startRecoveryPhone",
          "signOut",
          "confirmEmailChange",
          "startEmailChange",
          "changePassword",
          "secureAccount",
          "moveTestClock");

  private static final List<String> METHODS = List.of("GET", "PUT", "PATCH", "POST", "DELETE");

  /** A bank tells that nothing has come. */
  private static final String BANK_FILE =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
      <Ntfctn><Acct><Id><IBAN>CH5604835012345678009</IBAN></Id></Acct></Ntfctn>
      </BkToCstmrDbtCdtNtfctn></Document>
      """;

  private static final String EXPORT =
      "/v1/organisations/019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90/invoice-exports"
          + "/019ab3ca-9f10-7d4e-8a53-7c8d9e0f1a2b";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;

  @Test
  void eachExampleWorks() throws Exception {
    PackagedService.shareUnpackedPostgres(data);
    var environment =
        Map.of(
            "KONTOR_DATA_DIR",
            data.toString(),
            "KONTOR_TEST_CLOCK",
            "true",
            "KONTOR_LIMITS_SHARED_TEXT_MESSAGE_MINUTE_COUNT",
            "10");
    try (var service = PackagedService.start(FreePorts.next(), environment).ready()) {
      var callers = new DemonstrationCallers(service);
      awaitPaymentOfAnotherAmount(service, callers);
      awaitExport(service, callers);
      var faults = new ArrayList<String>();
      for (var operation : inOrder()) {
        var answer = call(service, callers, operation);
        if (!isRight(operation, answer)) {
          faults.add(operation + " " + answer.uri() + ": " + answer.statusCode() + answer.body());
        }
        if (operation.id().equals("signOut")) {
          callers.forget(DemonstrationCallers.ANNA);
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  /** Swagger UI sends each example of a parameter, whether asked for or not. */
  @Test
  void nothingIsFilledInThatNobodyAskedFor() {
    for (var operation : Contract.committed().operations()) {
      for (var parameter : operation.node().path("parameters")) {
        var place = operation + " " + parameter.path("name").asText();
        var isWanted = parameter.path("required").asBoolean();
        switch (parameter.path("in").asText() + " " + parameter.path("name").asText()) {
          case "header If-Match" ->
              assertThat(parameter.path("example").asText()).as(place).isEqualTo("*");
          case "header Idempotency-Key" -> assertThat(parameter.has("example")).as(place).isFalse();
          default -> {
            if (!parameter.path("in").asText().equals("header")) {
              assertThat(parameter.has("example")).as(place).isEqualTo(isWanted);
            }
          }
        }
      }
    }
  }

  private static List<Operation> inOrder() {
    return Contract.committed().operations().stream()
        .sorted(
            Comparator.<Operation>comparingInt(each -> AT_THE_END.indexOf(each.id()))
                .thenComparing(each -> METHODS.indexOf(each.method()))
                .thenComparing(each -> -each.path().length()))
        .toList();
  }

  /** The sandbox calls back after five seconds. */
  private static void awaitPaymentOfAnotherAmount(
      PackagedService service, DemonstrationCallers callers) throws IOException {
    var authorization =
        Map.of("Authorization", "Bearer " + callers.token(DemonstrationCallers.SAM));
    for (int i = 0; i < 200; i++) {
      var list = service.send("GET", "/v1/operator/payments/mismatches", "", authorization);
      if (!JSON.readTree(list.body()).path("items").isEmpty()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("No payment came with another amount");
  }

  private static void awaitExport(PackagedService service, DemonstrationCallers callers)
      throws IOException {
    var authorization =
        Map.of("Authorization", "Bearer " + callers.token(DemonstrationCallers.ANNA));
    for (int i = 0; i < 200; i++) {
      var export = service.send("GET", EXPORT, "", authorization);
      if (JSON.readTree(export.body()).path("status").asText().equals("ready")) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("No export became ready");
  }

  private HttpResponse<String> call(
      PackagedService service, DemonstrationCallers callers, Operation operation)
      throws IOException, InterruptedException {
    var path = operation.path();
    var query = new ArrayList<String>();
    var request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(20));
    for (var parameter : operation.node().path("parameters")) {
      var name = parameter.path("name").asText();
      var example = parameter.path("example").asText();
      switch (parameter.path("in").asText()) {
        case "path" -> path = path.replace("{" + name + "}", example);
        case "query" -> addTo(query, name, parameter);
        default -> fillIn(request, name, example);
      }
    }
    var target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    authorization(callers, operation)
        .ifPresent(each -> request.header("Authorization", "Bearer " + each));
    request
        .uri(URI.create("http://127.0.0.1:" + service.port() + target))
        .method(operation.method(), body(request, operation));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void addTo(List<String> query, String name, JsonNode parameter) {
    var value =
        parameter.has("example") ? parameter.path("example") : parameter.at("/schema/default");
    if (!value.isMissingNode()) {
      query.add(name + "=" + value.asText());
    }
  }

  private static void fillIn(HttpRequest.Builder request, String name, String example) {
    if (name.equals("Idempotency-Key")) {
      request.header(name, UUID.randomUUID().toString());
    } else if (!example.isEmpty()) {
      request.header(name, example);
    }
  }

  private static Optional<String> authorization(DemonstrationCallers callers, Operation operation)
      throws IOException {
    if (operation.isPublic()) {
      return Optional.empty();
    }
    if (operation.isForServicesOnly()) {
      return Optional.of(callers.credential());
    }
    if (operation.isForApiTokensOnly()) {
      return Optional.of(DemonstrationCallers.API_TOKEN);
    }
    if (operation.id().equals("putContactPreferences")) {
      // Each member chooses their own.
      return Optional.of(callers.token(DemonstrationCallers.MARCO));
    }
    var isSams = operation.isOfOperators() || OF_SAM.contains(operation.id());
    return Optional.of(
        callers.token(isSams ? DemonstrationCallers.SAM : DemonstrationCallers.ANNA));
  }

  private static HttpRequest.BodyPublisher body(HttpRequest.Builder request, Operation operation)
      throws IOException {
    if (operation.bodyTypes().isEmpty()) {
      return BodyPublishers.noBody();
    }
    var type = operation.bodyTypes().get(0);
    request.header("Content-Type", type);
    return switch (type) {
      case "image/png" -> BodyPublishers.ofByteArray(picture());
      case "application/xml" -> BodyPublishers.ofString(BANK_FILE);
      default -> BodyPublishers.ofString(operation.bodyExample().toString());
    };
  }

  private static byte[] picture() throws IOException {
    var content = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", content);
    return content.toByteArray();
  }

  private static boolean isRight(Operation operation, HttpResponse<String> answer)
      throws IOException {
    var status = answer.statusCode();
    if (!operation.node().path("responses").has(Integer.toString(status))) {
      return false;
    }
    var refusal = REFUSED.get(operation.id());
    return refusal == null
        ? status < 300
        : JSON.readTree(answer.body()).path("type").asText().equals("/problems/" + refusal);
  }
}
