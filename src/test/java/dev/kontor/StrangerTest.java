package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kontor.platform.text.Language;
import dev.kontor.support.Answer;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.RowCounts;
import dev.kontor.support.Services;
import dev.kontor.support.Signature;
import dev.kontor.support.Tenant;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every operation of the contract as somebody who may not know of the thing: a customer of
 * another organisation is told that there is nothing, nobody in particular that a token is needed.
 */
@KontorTest
@Order(KontorTest.EARLY)
class StrangerTest {
  private static Tenant owner;
  private static Tenant stranger;
  private static Tenant service;
  private static Tenant otherService;
  private static Map<String, String> badTokens;

  @Inject Tenants tenants;
  @Inject Services services;
  @Inject RowCounts rows;
  @Inject PassingTime time;
  @Inject ProblemCheck problems;

  static List<Operation> ofOrganisations() {
    return operations().stream().filter(Operation::isOfOrganisation).toList();
  }

  static List<Operation> ofOperators() {
    return operations().stream().filter(Operation::isOfOperators).toList();
  }

  static List<Operation> ofServices() {
    return operations().stream().filter(Operation::isForServicesOnly).toList();
  }

  static List<Operation> ofServicesAboutThings() {
    return ofServices().stream()
        .filter(each -> !new Signature(each).pathParameters().isEmpty())
        .toList();
  }

  static List<Operation> ofThings() {
    return ofOrganisations().stream()
        .filter(each -> new Signature(each).pathParameters().size() > 1)
        .toList();
  }

  static List<Operation> needingTokens() {
    return operations().stream().filter(each -> !each.isPublic()).toList();
  }

  /** Of customers: they don't even know of those of operators. */
  static List<Operation> lists() {
    return needingTokens().stream()
        .filter(each -> !each.path().startsWith("/v1/operator/"))
        .filter(each -> new Signature(each).queryParameters().contains("after"))
        .toList();
  }

  private static List<Operation> operations() {
    return Contract.committed().operations();
  }

  @BeforeEach
  void twoCustomersAreSignedIn() {
    if (owner == null || !Tenants.isSignedIn(owner) || !Tenants.isSignedIn(stranger)) {
      owner = tenants.settle();
      stranger = tenants.settle();
      tenants.inviteTwice(stranger, owner.person().email());
      service = services.settle(owner, "mail_service");
      otherService = services.settle(stranger, "drive");
      badTokens = badTokens();
    }
  }

  @ParameterizedTest
  @MethodSource("ofOrganisations")
  void anotherCustomersOrganisationDoesNotExist(Operation operation) {
    requireNotFound(stranger.calls(operation, owner.path(operation)));
  }

  @ParameterizedTest
  @MethodSource("ofThings")
  void anotherCustomersThingsDoNotExistInOnesOwnOrganisation(Operation operation) {
    var ids = new HashMap<>(owner.ids());
    ids.put("organisationId", stranger.ids().get("organisationId"));

    requireNotFound(stranger.calls(operation, Tenant.path(operation, ids)));
  }

  @ParameterizedTest
  @MethodSource("ofThings")
  void onesOwnThingsDoNotExistInAnotherCustomersOrganisation(Operation operation) {
    var ids = new HashMap<>(stranger.ids());
    ids.put("organisationId", owner.ids().get("organisationId"));

    requireNotFound(stranger.calls(operation, Tenant.path(operation, ids)));
  }

  @ParameterizedTest
  @MethodSource("ofOperators")
  void whatIsForOperatorsDoesNotExistForCustomers(Operation operation) {
    requireNotFound(stranger.calls(operation));
  }

  @ParameterizedTest
  @MethodSource("ofServices")
  void whatIsForServicesDoesNotExistForUsers(Operation operation) {
    requireNotFound(owner.calls(operation, service.path(operation)));
  }

  @ParameterizedTest
  @MethodSource("ofServicesAboutThings")
  void whatAnotherServiceServesDoesNotExist(Operation operation) {
    requireNotFound(otherService.calls(operation, service.path(operation)));
  }

  private void requireNotFound(Request call) {
    var before = rows.counts();

    var answer = call.send();

    assertThat(answer.json().path("type").asText())
        .as(answer.toString())
        .isEqualTo("/problems/not-found");
    assertThat(problems.faults(answer, Language.EN)).isEmpty();
    assertThat(rows.counts()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("needingTokens")
  void withoutATokenOfOursNothingIsTold(Operation operation) {
    var call = caller(operation).calls(operation).without("Authorization");
    var before = rows.counts();

    var faults =
        badTokens.entrySet().parallelStream()
            .map(each -> Map.entry(each.getKey(), with(call, each.getValue()).send()))
            .filter(each -> !isUnauthenticated(each.getValue()))
            .toList();

    assertThat(faults).isEmpty();
    assertThat(rows.counts()).isEqualTo(before);
  }

  private static Request with(Request call, String authorization) {
    return authorization.isEmpty() ? call : call.header("Authorization", authorization);
  }

  private boolean isUnauthenticated(Answer answer) {
    return answer.statusCode() == 401
        && String.valueOf(answer.header("WWW-Authenticate")).startsWith("Bearer")
        && String.valueOf(answer.header("RateLimit")).startsWith("\"calls\"")
        && answer.json().path("type").asText().equals("/problems/unauthenticated-call")
        && problems.faults(answer, Language.EN).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void cursorsAreGoodForTheirOwnListOnly(Operation operation) {
    var reader = caller(operation);
    var other = operation.isForServicesOnly() ? otherService : stranger;
    var cursor =
        reader.calls(operation, reader.path(operation) + "?limit=1").send().json().path("next");
    assumeThat(cursor.isTextual()).as("the list has a second page").isTrue();
    var after = "?after=" + cursor.asText();

    assertThat(reader.calls(operation, reader.path(operation) + after).send().statusCode())
        .isEqualTo(200);
    requireNotFound(other.calls(operation, other.path(operation) + after));
  }

  private static Tenant caller(Operation operation) {
    return operation.isForServicesOnly() ? service : owner;
  }

  private Map<String, String> badTokens() {
    var good = owner.person().accessToken();
    var parts = good.split("\\.");
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("none", "");
    tokens.put("an empty one", "Bearer ");
    tokens.put("garbage", "Bearer garbage");
    tokens.put("another scheme", "Basic YTpi");
    tokens.put("NUL-like bytes", "Bearer \u00e9\u00ff");
    tokens.put("a long one", "Bearer " + "x".repeat(9000));
    tokens.put(
        "another signature", "Bearer " + parts[0] + "." + parts[1] + "." + flipped(parts[2]));
    tokens.put(
        "another subject", "Bearer " + parts[0] + "." + ofStranger(parts[1]) + "." + parts[2]);
    tokens.put("no signature", "Bearer " + encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    tokens.put("the refresh token", "Bearer " + owner.person().refreshToken());
    tokens.put("no service's credential", "Bearer ksc_" + "x".repeat(43));
    tokens.put("a session that has ended", "Bearer " + endedToken());
    return tokens;
  }

  private static String flipped(String signature) {
    var first = signature.charAt(0) == 'A' ? 'B' : 'A';
    return first + signature.substring(1);
  }

  private static String ofStranger(String claims) {
    var text = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
    return encoded(text.replace(owner.person().id().toString(), stranger.person().id().toString()));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String endedToken() {
    var again = tenants.signedInAgain(owner).person().accessToken();
    var answer = new Request("POST", "/v1/auth/sign-out").bearer(again).send();
    assertThat(answer.statusCode()).isEqualTo(204);
    time.passes(Duration.ofSeconds(3));
    return again;
  }
}
