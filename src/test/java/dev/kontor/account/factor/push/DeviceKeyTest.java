package dev.kontor.account.factor.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.ApprovingApp;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only keys with a secret behind them are taken, and only what that secret signed (RFC 8032). */
class DeviceKeyTest {
  private static final String TEXT = "kontor-push-answer:some:true:42";
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final byte[] NEUTRAL = littleEndian(BigInteger.ONE);
  private static final byte[] BASE =
      littleEndian(
          new BigInteger("6666666666666666666666666666666666666666666666666666666666666658", 16));

  @Test
  void keysOfAppsAreTaken() {
    for (int i = 0; i < 50; i++) {
      var app = ApprovingApp.newKey();
      var key = DeviceKey.parse(ApprovingApp.publicKey(app)).orElseThrow();
      var signature = new ApprovingApp(null, app, "").sign(TEXT);

      assertThat(key.signed(TEXT, signature)).isTrue();
      assertThat(key.signed(TEXT + "1", signature)).isFalse();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "7P_______________________________________38",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA",
        "JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU",
        "JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_IU",
        "xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA3o",
        "xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA_o"
      })
  void theEightOfSmallOrderAreRefusedAndSignNothing(String point) {
    isRefused(point);
    var forged = base64(BASE, NEUTRAL);
    assertThat(new DeviceKey(bytes(point)).signed(TEXT, forged)).isFalse();
    for (int i = 0; i < 16; i++) {
      assertThat(new DeviceKey(bytes(point)).signed(TEXT + i, forged)).isFalse();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "7f_______________________________________38",
        "7f________________________________________8",
        "7v_______________________________________38",
        "7v________________________________________8",
        "8P_______________________________________38",
        "8_________________________________________8",
        "9v_______________________________________38",
        "_________________________________________38",
        "__________________________________________8",
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA",
        "7P________________________________________8"
      })
  void pointsInAnotherWritingAreRefused(String point) {
    isRefused(point);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "1jwBIjFHVB304XB2Pp4niKi_WXH1KpPFgp2-b1_2u6k",
        "1gBSf5cj8hZsosmckMUuSiGSHL7E7cdxusT6DVs-LCQ"
      })
  void keysWithAPartOfSmallOrderAreRefused(String mixed) {
    isRefused(mixed);
    assertThat(DeviceKey.parse("F_-tgGjcDemTXTZjbzrRtd5t40E7EjiORTsF8qTB09s")).isPresent();
  }

  @Test
  void aSignatureIsWrittenInOneWayOnly() {
    var app = ApprovingApp.newKey();
    var key = DeviceKey.parse(ApprovingApp.publicKey(app)).orElseThrow();
    var right = bytes(new ApprovingApp(null, app, "").sign(TEXT));
    var point = Arrays.copyOf(right, 32);
    var scalar = number(Arrays.copyOfRange(right, 32, 64));

    assertThat(key.signed(TEXT, base64(point, littleEndian(scalar)))).isTrue();
    assertThat(key.signed(TEXT, base64(point, littleEndian(scalar.add(ORDER))))).isFalse();
    assertThat(key.signed(TEXT, base64(right, new byte[1]))).isFalse();
    assertThat(key.signed(TEXT, base64(point, Arrays.copyOf(littleEndian(scalar), 31)))).isFalse();
    assertThat(key.signed(TEXT, "")).isFalse();
  }

  /** What fits the equation, though no honest signer makes it. */
  @Test
  void aSignatureWithAPointOfSmallOrderIsNone() throws NoSuchAlgorithmException {
    var app = ApprovingApp.newKey();
    var key = DeviceKey.parse(ApprovingApp.publicKey(app)).orElseThrow();
    var challenge = number(sha512(NEUTRAL, key.raw(), TEXT.getBytes(StandardCharsets.UTF_8)));
    var scalar = challenge.multiply(secret(app)).mod(ORDER);

    assertThat(key.signed(TEXT, base64(NEUTRAL, littleEndian(scalar)))).isFalse();
  }

  private static void isRefused(String point) {
    assertThat(bytes(point)).hasSize(32);
    assertThat(DeviceKey.parse(point)).isEmpty();
  }

  /** RFC 8032, section 5.1.5. */
  private static BigInteger secret(KeyPair app) throws NoSuchAlgorithmException {
    var seed = ((EdECPrivateKey) app.getPrivate()).getBytes().orElseThrow();
    var half = Arrays.copyOf(sha512(seed), 32);
    return number(half).clearBit(0).clearBit(1).clearBit(2).clearBit(255).setBit(254);
  }

  private static byte[] sha512(byte[]... parts) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-512");
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static BigInteger number(byte[] littleEndian) {
    return new BigInteger(1, reversed(littleEndian));
  }

  private static byte[] littleEndian(BigInteger number) {
    var bytes = reversed(number.toByteArray());
    return Arrays.copyOf(bytes, 32);
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String base64(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }
}
