package dev.kontor.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Grants, and asks what came of it, the way administrators do. */
public final class Accesses {
  private Accesses() {}

  public static Map<String, Object> on(UUID product, String... rights) {
    return Map.of("productId", product, "rights", List.of(rights));
  }

  public static Map<String, Object> onType(String type, String... rights) {
    return Map.of("productType", type, "rights", List.of(rights));
  }

  public static Map<String, Object> onFuture(String type, String... rights) {
    return Map.of("productType", type, "futureProducts", true, "rights", List.of(rights));
  }

  @SafeVarargs
  public static Map<String, Object> matrix(Map<String, Object>... grants) {
    return Map.of("everything", false, "grants", List.of(grants));
  }

  public static String path(Person head, String memberId) {
    return "/v1/organisations/" + head.organisationId() + "/members/" + memberId + "/access";
  }

  public static Expectations replace(Person head, String memberId, Map<String, Object> matrix) {
    return head.calls().header("If-Match", "*").body(matrix).put(path(head, memberId)).then();
  }

  /** Rights in effect as {@code <product> <right> <source>}, each in order. */
  public static List<String> effective(Person head, String memberId) {
    var found = new ArrayList<String>();
    List<Map<String, Object>> rights =
        head.calls()
            .queryParam("limit", 200)
            .get(path(head, memberId))
            .then()
            .statusCode(200)
            .extract()
            .path("effective");
    for (var right : rights) {
      for (var source : (List<?>) right.get("sources")) {
        found.add(
            right.get("productId")
                + " "
                + right.get("right")
                + " "
                + ((Map<?, ?>) source).get("kind"));
      }
    }
    return found;
  }

  /** Asks about the caller; answers the reason. */
  public static String mayI(Person asker, UUID organisation, UUID product, String right) {
    return ask(asker, organisation, Map.of("productId", product, "right", right));
  }

  public static String ask(Person asker, UUID organisation, Map<String, Object> question) {
    return asker
        .calls()
        .body(question)
        .post("/v1/organisations/{organisation}/access-checks", organisation)
        .then()
        .statusCode(200)
        .extract()
        .path("results[0].reason");
  }
}
