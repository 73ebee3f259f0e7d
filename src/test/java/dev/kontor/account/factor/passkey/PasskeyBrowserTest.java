package dev.kontor.account.factor.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Chromium;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real browser registers a passkey and signs in by it, on a page of the service's own origin. */
@KontorTest
class PasskeyBrowserTest {
  /** Any page will do; this one has no policy that keeps scripts from calling the API. */
  private static final String PAGE = "http://localhost:8080/q/openapi?format=json";

  /** What a front end would have. */
  private static final String FRONT_END =
      """
      window.call = async (path, body, headers = {}) => {
        const answer = await fetch(path, {
          method: 'POST',
          headers: {'Content-Type': 'application/json', 'Accept-Language': 'en', ...headers},
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        return {status: answer.status, body: await answer.json()};
      };
      window.create = async options => (await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})).toJSON();
      window.get = async options => (await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)})).toJSON();
      """;

  @Inject Customers customers;

  private Chromium browser;
  private Person anna;

  @BeforeEach
  void open() {
    assumeTrue(
        Chromium.program().isPresent(),
        "No Chromium is installed (on Debian: apt-get install chromium)");
    anna = customers.newPerson();
    browser = Chromium.start(RestAssured.port);
    browser.addAuthenticator();
    browser.open(PAGE);
    browser.evaluate(FRONT_END);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aBrowserRegistersAPasskeyAndSignsInByIt() {
    var registered = register();
    assertThat(registered.path("status").asInt()).as(registered.toString()).isEqualTo(200);
    assertThat(registered.path("body").path("recoveryCodes")).hasSize(10);

    var passwordless =
        run(
            """
            const begun = await call('/v1/auth/webauthn/options');
            const credential = await get(begun.body.options);
            return call('/v1/auth/webauthn',
                        {challengeId: begun.body.challengeId, credential, persistent: true});
            """);
    assertThat(passwordless.path("status").asInt()).as(passwordless.toString()).isEqualTo(200);
    assertThat(passwordless.path("body").path("accessToken").asText()).isNotEmpty();

    var secondFactor =
        run(
            """
            const challenge = await call('/v1/auth/sign-in', {email: '%s', password: '%s'});
            const assertion = await get(challenge.body.webauthnOptions);
            return call('/v1/auth/challenges/' + challenge.body.challengeId + '/verify',
                        {method: challenge.body.defaultMethodId, assertion},
                        {'Challenge-Token': challenge.body.challengeToken});
            """
                .formatted(anna.email(), Person.PASSWORD));
    assertThat(secondFactor.path("status").asInt()).as(secondFactor.toString()).isEqualTo(200);
  }

  @Test
  void aBrowserDoesNotRegisterTheSameAuthenticatorTwice() {
    register();
    var again = browser.evaluate(script(registration()) + ".catch(e => e.name)");
    assertThat(again.asText()).isEqualTo("InvalidStateError");
  }

  private JsonNode register() {
    return run(registration());
  }

  private String registration() {
    return """
        const bearer = {Authorization: 'Bearer %s'};
        const path = '/v1/me/two-factor/webauthn';
        const started = await call(path + '/options', {name: 'Laptop'}, bearer);
        const credential = await create(started.body.options);
        return call(path, {methodId: started.body.methodId, credential}, bearer);
        """
        .formatted(anna.accessToken());
  }

  private JsonNode run(String body) {
    return browser.evaluate(script(body));
  }

  private static String script(String body) {
    return "(async () => {" + body + "})()";
  }
}
