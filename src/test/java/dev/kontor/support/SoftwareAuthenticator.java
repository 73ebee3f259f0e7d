package dev.kontor.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A security key made of software, with the browser around it: one credential on P-256. It does as
 * it is told, right or wrong.
 */
public final class SoftwareAuthenticator {
  public static final int PRESENT = 0x01;
  public static final int VERIFIED = 0x04;
  private static final int HAS_CREDENTIAL = 0x40;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] COSE_KEY = {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32};
  private static final byte[] COSE_Y = {0x22, 0x58, 32};

  private final KeyPair pair = newPair();
  private final byte[] id = new byte[16];
  private byte[] userHandle = {};
  private String origin = "http://localhost:8080";
  private String relyingParty = "localhost";
  private int flags = PRESENT | VERIFIED;
  private long count;
  private boolean attests;

  public SoftwareAuthenticator() {
    new SecureRandom().nextBytes(id);
  }

  public SoftwareAuthenticator on(String page) {
    origin = page;
    return this;
  }

  public SoftwareAuthenticator forRelyingParty(String domain) {
    relyingParty = domain;
    return this;
  }

  public SoftwareAuthenticator with(int newFlags) {
    flags = newFlags;
    return this;
  }

  /** Its last signature was this one's. */
  public SoftwareAuthenticator countingFrom(long last) {
    count = last;
    return this;
  }

  /** With a statement signed by the new key itself. */
  public SoftwareAuthenticator attesting() {
    attests = true;
    return this;
  }

  public String id() {
    return text(id);
  }

  public byte[] userHandle() {
    return userHandle.clone();
  }

  public void knowsUserAs(byte[] handle) {
    userHandle = handle.clone();
  }

  /** An assertion with one bit of its signature changed. */
  public static Map<String, Object> flipped(Map<String, ?> assertion) {
    var response = new LinkedHashMap<Object, Object>((Map<?, ?>) assertion.get("response"));
    var signature = Base64.getUrlDecoder().decode(String.valueOf(response.get("signature")));
    signature[signature.length - 1] ^= 1;
    response.put("signature", text(signature));
    var changed = new LinkedHashMap<String, Object>(assertion);
    changed.put("response", response);
    return changed;
  }

  /** What {@code navigator.credentials.create} gives. */
  public Map<String, Object> create(Map<String, ?> options) {
    userHandle = Base64.getUrlDecoder().decode(((Map<?, ?>) options.get("user")).get("id") + "");
    var clientData = clientData("webauthn.create", options);
    var data = joined(authenticatorData(flags | HAS_CREDENTIAL), new byte[16], newCredential());
    var statement = attests ? selfAttestation(data, clientData) : new byte[] {(byte) 0xA0};
    var attestation =
        joined(
            new byte[] {(byte) 0xA3},
            cbor("fmt"),
            cbor(attests ? "packed" : "none"),
            cbor("attStmt"),
            statement,
            cbor("authData"),
            cbor(data));
    var response = new LinkedHashMap<String, Object>();
    response.put("clientDataJSON", text(clientData));
    response.put("attestationObject", text(attestation));
    response.put("transports", java.util.List.of("internal", "hybrid"));
    return credential(response);
  }

  /** What {@code navigator.credentials.get} gives. */
  public Map<String, Object> get(Map<String, ?> options) {
    count++;
    var clientData = clientData("webauthn.get", options);
    var data = authenticatorData(flags);
    var response = new LinkedHashMap<String, Object>();
    response.put("clientDataJSON", text(clientData));
    response.put("authenticatorData", text(data));
    response.put("signature", text(signature(joined(data, hash(clientData)))));
    response.put("userHandle", text(userHandle));
    return credential(response);
  }

  private Map<String, Object> credential(Map<String, Object> response) {
    var credential = new LinkedHashMap<String, Object>();
    credential.put("id", id());
    credential.put("rawId", id());
    credential.put("type", "public-key");
    credential.put("authenticatorAttachment", "platform");
    credential.put("clientExtensionResults", Map.of());
    credential.put("response", response);
    return credential;
  }

  private byte[] clientData(String type, Map<String, ?> options) {
    try {
      return JSON.writeValueAsBytes(
          Map.of(
              "type",
              type,
              "challenge",
              options.get("challenge"),
              "origin",
              origin,
              "crossOrigin",
              false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] authenticatorData(int withFlags) {
    return ByteBuffer.allocate(37)
        .put(hash(relyingParty.getBytes(StandardCharsets.UTF_8)))
        .put((byte) withFlags)
        .putInt((int) count)
        .array();
  }

  private byte[] newCredential() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return joined(
        new byte[] {0, (byte) id.length},
        id,
        COSE_KEY,
        coordinate(point.getAffineX()),
        COSE_Y,
        coordinate(point.getAffineY()));
  }

  private byte[] selfAttestation(byte[] data, byte[] clientData) {
    return joined(
        new byte[] {(byte) 0xA2},
        cbor("alg"),
        new byte[] {0x26},
        cbor("sig"),
        cbor(signature(joined(data, hash(clientData)))));
  }

  private byte[] signature(byte[] signed) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(signed);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] coordinate(BigInteger value) {
    var bytes = value.toByteArray();
    var all = new byte[32];
    var length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
    return all;
  }

  private static byte[] cbor(String text) {
    return joined(
        new byte[] {(byte) (0x60 + text.length())}, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] cbor(byte[] bytes) {
    return joined(new byte[] {0x58, (byte) bytes.length}, bytes);
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var each : parts) {
      all.writeBytes(each);
    }
    return all.toByteArray();
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair newPair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
