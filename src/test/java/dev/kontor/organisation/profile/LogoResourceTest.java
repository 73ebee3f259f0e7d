package dev.kontor.organisation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** ORG-4: a logo is decoded and encoded anew, and served with caching headers. */
@KontorTest
class LogoResourceTest {
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  @Inject Customers customers;

  @Test
  void aLargePictureComesBackWithinItsBounds() throws IOException {
    var anna = customers.newPerson();
    put(anna, "image/png", picture(2048, 1000, "png")).statusCode(204);

    var logo = get(anna).then().statusCode(200).contentType("image/png").extract().asByteArray();

    var shown = ImageIO.read(new ByteArrayInputStream(logo));
    assertThat(shown.getWidth()).isEqualTo(1024);
    assertThat(shown.getHeight()).isEqualTo(500);
  }

  @Test
  void onlyThePixelsAreKept() {
    var anna = customers.newPerson();
    var original = picture(20, 20, "jpeg");
    var bytes = new ByteArrayOutputStream();
    bytes.write(original, 0, 2);
    var comment = "taken at home".getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
    bytes.writeBytes(comment);
    bytes.write(original, 2, original.length - 2);
    put(anna, "image/jpeg", bytes.toByteArray()).statusCode(204);

    var logo = get(anna).then().statusCode(200).contentType("image/jpeg").extract().asByteArray();

    assertThat(new String(logo, StandardCharsets.ISO_8859_1)).doesNotContain("taken at home");
  }

  @Test
  void webpIsTakenAndContentCountsNotTheHeader() {
    var anna = customers.newPerson();
    put(anna, "image/webp", WEBP).statusCode(204);
    get(anna).then().statusCode(200).contentType("image/png");
    put(anna, "image/png", picture(8, 8, "jpeg")).statusCode(204);
    get(anna).then().statusCode(200).contentType("image/jpeg");
  }

  @Test
  void aKnownLogoIsNotSentAgain() {
    var anna = customers.newPerson();
    put(anna, "image/png", picture(8, 8, "png")).statusCode(204);
    var etag =
        get(anna)
            .then()
            .statusCode(200)
            .header("Cache-Control", containsString("max-age="))
            .header("Cache-Control", containsString("private"))
            .extract()
            .header("ETag");
    assertThat(etag).startsWith("\"");

    for (var known : List.of(etag, "W/" + etag, "\"x\", W/" + etag, "*", "\"a,b\" , " + etag)) {
      ifNoneMatch(anna, known).statusCode(304).header("ETag", equalTo(etag));
    }
    for (var unknown : List.of("\"x\"", "W/\"x\"", "\"x\", \"*\"", etag.replace("\"", ""))) {
      ifNoneMatch(anna, unknown).statusCode(200);
    }
    put(anna, "image/png", picture(9, 9, "png")).statusCode(204);
    ifNoneMatch(anna, etag).statusCode(200);
  }

  @Test
  void aLogoThatIsNoLongerTheOneAskedForIsAProblem() {
    var anna = customers.newPerson();
    put(anna, "image/png", picture(8, 8, "png")).statusCode(204);
    anna.calls()
        .header("If-Match", "\"x\"")
        .get(path(anna))
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-version"));
    anna.calls().header("If-Match", "x").get(path(anna)).then().statusCode(400);
    anna.calls().header("If-Match", "*").get(path(anna)).then().statusCode(200);
  }

  @Test
  void withoutLogoThereIsNothingToReadOrRemove() {
    var anna = customers.newPerson();
    get(anna).then().statusCode(404);
    remove(anna).statusCode(404);
    put(anna, "image/png", picture(8, 8, "png")).statusCode(204);
    hasLogo(anna, true);

    remove(anna).statusCode(204);

    get(anna).then().statusCode(404);
    hasLogo(anna, false);
    anna.calls()
        .queryParam("kind", "organisation")
        .get("/v1/organisations/{id}/activity", anna.organisationId())
        .then()
        .body(
            "items.kind",
            equalTo(
                List.of(
                    "organisation.logo_removed",
                    "organisation.logo_changed",
                    "organisation.created")));
  }

  @Test
  void whatIsNoPictureIsRefused() {
    var anna = customers.newPerson();
    var whole = picture(300, 300, "png");
    var half = Arrays.copyOf(whole, whole.length / 2);
    for (var garbage : List.of(new byte[] {0}, "GIF89a".getBytes(StandardCharsets.UTF_8), half)) {
      put(anna, "image/png", garbage)
          .statusCode(422)
          .body("type", equalTo("/problems/picture-unreadable"));
    }
    put(anna, "image/gif", whole).statusCode(415);
    get(anna).then().statusCode(404);
  }

  @Test
  void aBombIsRefusedUnopened() {
    var anna = customers.newPerson();
    var bomb = png(30_000, 30_000);
    assertThat(bomb.length).isLessThan(1000);
    put(anna, "image/png", bomb)
        .statusCode(422)
        .body("type", equalTo("/problems/picture-too-many-pixels"));
    put(anna, "image/png", new byte[1024 * 1024 + 1])
        .statusCode(413)
        .body("type", equalTo("/problems/body-too-large"));
  }

  private static byte[] picture(int width, int height, String format) {
    var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var x = 0; x < width; x++) {
      pixels.setRGB(x, x % height, 0x336699 + x);
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(pixels, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG that claims a size, with hardly any pixels in it. */
  private static byte[] png(int width, int height) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    var header = java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(bytes, "IHDR", header.put(new byte[] {8, 2, 0, 0, 0}).array());
    var deflater = new Deflater();
    deflater.setInput(new byte[100]);
    deflater.finish();
    var pixels = new byte[100];
    chunk(bytes, "IDAT", Arrays.copyOf(pixels, deflater.deflate(pixels)));
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    var named = new ByteArrayOutputStream();
    named.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    named.writeBytes(content);
    var sum = new CRC32();
    sum.update(named.toByteArray());
    try (var data = new DataOutputStream(out)) {
      data.writeInt(content.length);
      data.write(named.toByteArray());
      data.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/logo";
  }

  private static Expectations put(Person person, String type, byte[] content) {
    return person.calls().contentType(type).body(content).put(path(person)).then();
  }

  private static Answer get(Person person) {
    return person.calls().get(path(person));
  }

  private static Expectations remove(Person person) {
    return person.calls().delete(path(person)).then();
  }

  private static Expectations ifNoneMatch(Person person, String etag) {
    return person.calls().header("If-None-Match", etag).get(path(person)).then();
  }

  private static void hasLogo(Person person, boolean expected) {
    person
        .calls()
        .get("/v1/organisations/{id}", person.organisationId())
        .then()
        .body("hasLogo", equalTo(expected));
  }
}
