package dev.kontor.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scripts that call with API tokens. */
public final class ApiTokens {
  public static final String OWN = "/v1/me/api-tokens";
  public static final String OF_ORGANISATION = "/v1/organisations/{organisationId}/api-tokens";

  private ApiTokens() {}

  /** A token as it was made. */
  public record Made(UUID id, String token) {
    public Call calls() {
      return Api.request().header("Authorization", "Bearer " + token);
    }
  }

  /** A user's own, good in all of their organisations. */
  public static Made personal(Person person, String... scopes) {
    return made(person.calls().body(asked(scopes)).post(OWN));
  }

  /** An organisation's own. */
  public static Made ofOrganisation(Person administrator, String... scopes) {
    return made(
        administrator
            .calls()
            .body(asked(scopes))
            .post(OF_ORGANISATION, administrator.organisationId()));
  }

  /** What is sent to have one made; can be added to. */
  public static Map<String, Object> asked(String... scopes) {
    return new HashMap<>(Map.of("name", "Script", "scopes", List.of(scopes)));
  }

  public static Made made(Answer answer) {
    var json = answer.then().statusCode(201).extract().jsonPath();
    return new Made(UUID.fromString(json.getString("details.id")), json.getString("token"));
  }
}
