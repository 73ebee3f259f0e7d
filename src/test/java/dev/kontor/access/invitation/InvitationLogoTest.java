package dev.kontor.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is invited sees the logo of who invites: by a link, however large the picture is. */
@KontorTest
class InvitationLogoTest {
  private static final int SIDE = 400;

  @Inject Customers customers;
  @Inject Mailbox mailbox;

  private Person anna;
  private Person bruno;
  private String id;

  @BeforeEach
  void annaInvitesBruno() throws IOException {
    anna = customers.newPerson();
    bruno = customers.newPerson();
    anna.calls()
        .contentType("image/png")
        .body(noise())
        .put("/v1/organisations/{id}/logo", anna.organisationId())
        .then()
        .statusCode(204);
    id = customers.invite(anna, bruno.email(), "external");
  }

  @Test
  void listsStaySmallAndLinkThePicture() {
    var list = bruno.calls().get("/v1/me/invitations");

    assertThat(list.asByteArray()).hasSizeLessThan(2000);
    var link = Api.json(list).at("/items/0/organisationLogo").asText();
    assertThat(link).isEqualTo("/v1/me/invitations/" + id + "/logo");
    isThePicture(bruno.calls().get(link));
    anna.calls().get(link).then().statusCode(404);
    Api.request().get(link).then().statusCode(401);
  }

  @Test
  void whoHasTheLinkOfTheMailSeesIt() {
    var token = mailbox.awaitToken(bruno.email(), "invites you");
    var preview = Api.request().get("/v1/invitations/" + token);

    assertThat(preview.asByteArray()).hasSizeLessThan(2000);
    String link = preview.path("organisationLogo");
    isThePicture(Api.request().get(link));
    Api.request()
        .get("/v1/invitations/never-mailed/logo")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/invitation-not-open"));
  }

  @Test
  void anAnsweredInvitationShowsNothingMore() {
    var token = mailbox.awaitToken(bruno.email(), "invites you");
    bruno.calls().post("/v1/me/invitations/" + id + "/decline").then().statusCode(204);

    bruno.calls().get("/v1/me/invitations/" + id + "/logo").then().statusCode(404);
    Api.request().get("/v1/invitations/" + token + "/logo").then().statusCode(404);
  }

  @Test
  void withoutALogoThereIsNoLink() {
    anna.calls()
        .delete("/v1/organisations/{id}/logo", anna.organisationId())
        .then()
        .statusCode(204);

    bruno.calls().get("/v1/me/invitations").then().body("items[0].organisationLogo", nullValue());
    bruno.calls().get("/v1/me/invitations/" + id + "/logo").then().statusCode(404);
  }

  private void isThePicture(Answer answer) {
    answer.then().statusCode(200).contentType("image/png");
    assertThat(answer.asByteArray())
        .isEqualTo(
            anna.calls().get("/v1/organisations/{id}/logo", anna.organisationId()).asByteArray());
    assertThat(answer.header("ETag")).isNotBlank();
    assertThat(answer.header("Cache-Control")).contains("max-age");
  }

  /** A picture that can't be made smaller by packing it. */
  private static byte[] noise() throws IOException {
    var random = new Random(7);
    var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (var x = 0; x < SIDE; x++) {
      for (var y = 0; y < SIDE; y++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
