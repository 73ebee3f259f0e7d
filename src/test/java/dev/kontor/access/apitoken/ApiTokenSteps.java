package dev.kontor.access.apitoken;

import dev.kontor.support.ApiTokens;
import dev.kontor.support.ApiTokens.Made;
import dev.kontor.support.Person;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What people do with API tokens, and with those who have them. */
final class ApiTokenSteps {
  private ApiTokenSteps() {}

  /** The successor of a user's token. */
  static Made replaced(Person person, Made old, int overlapHours) {
    return ApiTokens.made(
        person
            .calls()
            .body(Map.of("overlapHours", overlapHours))
            .post(ApiTokens.OWN + "/" + old.id() + "/rotation"));
  }

  /** The successor of an organisation's own token. */
  static Made replacedOfOrganisation(Person administrator, Made old, int overlapHours) {
    return ApiTokens.made(
        administrator
            .calls()
            .body(Map.of("overlapHours", overlapHours))
            .post(
                ApiTokens.OF_ORGANISATION + "/" + old.id() + "/rotation",
                administrator.organisationId()));
  }

  static void suspends(Person operator, Person user, UUID organisationId) {
    blocks(operator, user, Map.of("scope", "membership", "organisationId", organisationId));
  }

  static void blocksAccount(Person operator, Person user) {
    blocks(operator, user, Map.of("scope", "account"));
  }

  private static void blocks(Person operator, Person user, Map<String, Object> what) {
    var request = new HashMap<>(what);
    request.put("reason", "The phone was stolen");
    request.put("evidence", "Called back");
    operator
        .calls()
        .body(request)
        .put("/v1/operator/users/{u}/block", user.id())
        .then()
        .statusCode(200);
  }

  static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
