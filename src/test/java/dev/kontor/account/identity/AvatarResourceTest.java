package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.platform.text.Language;
import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The own picture: PNG, JPEG or WebP up to 1 MiB, stored anew (USR-3). */
@KontorTest
class AvatarResourceTest {
  private static final String ONE_WEBP_PIXEL =
      "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=";

  @Inject Customers customers;
  @Inject ProblemCheck problems;

  static Stream<Arguments> pictures() throws IOException {
    return Stream.of(
        Arguments.of("image/png", picture("png", 40, 30), 40, 30),
        Arguments.of("image/jpeg", picture("jpeg", 40, 30), 40, 30),
        Arguments.of("image/webp", Base64.getDecoder().decode(ONE_WEBP_PIXEL), 1, 1),
        Arguments.of("image/png", picture("png", 2048, 512), 1024, 256));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureIsStoredAnew(String type, byte[] upload, int width, int height) throws IOException {
    var anna = customers.newPerson();
    put(anna, type, upload).then().statusCode(204);

    var answer = anna.calls().get("/v1/me/avatar");

    answer.then().statusCode(200);
    assertThat(answer.contentType()).isIn("image/png", "image/jpeg");
    assertThat(answer.header("Cache-Control")).contains("private");
    var shown = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    assertThat(shown.getWidth()).isEqualTo(width);
    assertThat(shown.getHeight()).isEqualTo(height);
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws IOException {
    var anna = customers.newPerson();
    put(anna, "image/png", picture("png", 40, 30)).then().statusCode(204);
    var etag = anna.calls().get("/v1/me/avatar").header("ETag");
    assertThat(etag).matches("\"[^\"]+\"");

    var unchanged = anna.calls().header("If-None-Match", etag).get("/v1/me/avatar");
    unchanged.then().statusCode(304).header("ETag", equalTo(etag));
    assertThat(unchanged.asByteArray()).isEmpty();

    put(anna, "image/png", picture("png", 30, 40)).then().statusCode(204);
    anna.calls().header("If-None-Match", etag).get("/v1/me/avatar").then().statusCode(200);
  }

  @Test
  void aPictureThatIsAnotherOneIsRefusedWithWords() throws IOException {
    var anna = customers.newPerson();
    put(anna, "image/png", picture("png", 40, 30)).then().statusCode(204);
    var read = new Request("GET", "/v1/me/avatar").bearer(anna.accessToken());

    var answer = read.header("If-Match", "\"another\"").header("Accept-Language", "it").send();

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(problems.faults(answer, Language.IT)).isEmpty();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(read.header("If-Match", "*").send().statusCode()).isEqualTo(200);
  }

  @Test
  void thePictureCanBeTakenDown() throws IOException {
    var anna = customers.newPerson();
    anna.calls().get("/v1/me/avatar").then().statusCode(404);
    anna.calls().delete("/v1/me/avatar").then().statusCode(404);
    put(anna, "image/png", picture("png", 40, 30)).then().statusCode(204);

    anna.calls().delete("/v1/me/avatar").then().statusCode(204);

    anna.calls().get("/v1/me/avatar").then().statusCode(404);
  }

  @Test
  void nobodySeesAnothersPicture() throws IOException {
    var anna = customers.newPerson();
    put(anna, "image/png", picture("png", 40, 30)).then().statusCode(204);

    customers.newPerson().calls().get("/v1/me/avatar").then().statusCode(404);
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItIsCalled() throws IOException {
    var anna = customers.somebody();
    unreadable(anna, "GIF89a, but not really".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    unreadable(anna, picture("gif", 40, 30));
    unreadable(anna, picture("bmp", 40, 30));
    unreadable(anna, new byte[0]);
    var cut = picture("png", 40, 30);
    unreadable(anna, Arrays.copyOf(cut, cut.length / 2));
    unreadable(anna, new byte[1024 * 1024]);
    put(anna, "image/gif", picture("gif", 40, 30)).then().statusCode(415);
  }

  @Test
  void aPictureOverOneMebibyteIsTooLarge() {
    put(customers.somebody(), "image/png", new byte[1024 * 1024 + 1])
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/body-too-large"));
  }

  private static void unreadable(Person person, byte[] upload) {
    put(person, "image/png", upload)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/avatar-unreadable"));
  }

  private static Answer put(Person person, String type, byte[] upload) {
    return person.calls().contentType(type).body(upload).put("/v1/me/avatar");
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    assertThat(
            ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out))
        .isTrue();
    return out.toByteArray();
  }
}
