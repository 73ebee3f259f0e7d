package dev.kontor.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** An app for approvals, as a person has it on the phone: a key, and a session of the person. */
public record ApprovingApp(Person person, KeyPair key, String methodId) {
  private static final String REQUESTS = "/v1/me/two-factor/push-requests";
  private static final int RAW_BYTES = 32;

  /** Started, and proved by a signature. */
  public static ApprovingApp enrolledBy(Person person) {
    var key = newKey();
    var started = start(person, publicKey(key)).then().statusCode(201).extract().jsonPath();
    var app = new ApprovingApp(person, key, started.getString("methodId"));
    app.confirm(started.getString("nonce")).then().statusCode(200);
    return app;
  }

  public static Answer start(Person person, String publicKey) {
    return person
        .calls()
        .body(Map.of("name", "Phone", "publicKey", publicKey))
        .post("/v1/me/two-factor/push");
  }

  public Answer confirm(String nonce) {
    return person
        .calls()
        .body(Map.of("signature", sign("kontor-push-enrol:" + methodId + ":" + nonce)))
        .post("/v1/me/two-factor/methods/{id}/confirm", methodId);
  }

  /** What waits for this person. */
  public Answer requests() {
    return person.calls().get(REQUESTS);
  }

  /** The newest of what waits. */
  public String request() {
    return requests().jsonPath().getString("items[0].id");
  }

  public Answer approves(String request, String number) {
    return answers(request, true, number, sign(text(request, true, number)));
  }

  public Answer denies(String request) {
    return answers(request, false, null, sign(text(request, false, "")));
  }

  public Answer answers(String request, boolean approved, String number, String signature) {
    var body = new HashMap<String, Object>(Map.of("approved", approved, "signature", signature));
    if (number != null) {
      body.put("matchNumber", number);
    }
    return person.calls().body(body).post(REQUESTS + "/{id}/answer", request);
  }

  public static String text(String request, boolean approved, String number) {
    return "kontor-push-answer:" + request + ":" + approved + ":" + number;
  }

  public String sign(String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static String publicKey(KeyPair key) {
    var encoded = key.getPublic().getEncoded();
    return base64(Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
