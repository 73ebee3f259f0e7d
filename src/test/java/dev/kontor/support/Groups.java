package dev.kontor.support;

import java.util.Map;

/** Makes work groups and fills them, the way administrators do. */
public final class Groups {
  private Groups() {}

  public static String path(Person head) {
    return "/v1/organisations/" + head.organisationId() + "/groups";
  }

  public static Expectations add(Person head, String name) {
    return head.calls().body(Map.of("name", name)).post(path(head)).then();
  }

  /** Tells the new group's id. */
  public static String make(Person head, String name) {
    return add(head, name).statusCode(201).extract().path("id");
  }

  /** Makes a group with these rights; tells its id. */
  @SafeVarargs
  public static String make(Person head, String name, Map<String, Object>... grants) {
    var group = make(head, name);
    replaceAccess(head, group, Accesses.matrix(grants)).statusCode(200);
    return group;
  }

  public static Expectations remove(Person head, String group) {
    return head.calls().header("If-Match", "*").delete(path(head) + "/" + group).then();
  }

  public static Expectations putIn(Person head, String group, String memberId) {
    return head.calls().put(path(head) + "/" + group + "/members/" + memberId).then();
  }

  public static Expectations takeOut(Person head, String group, String memberId) {
    return head.calls().delete(path(head) + "/" + group + "/members/" + memberId).then();
  }

  public static Expectations replaceAccess(Person head, String group, Map<String, Object> matrix) {
    return head.calls()
        .header("If-Match", "*")
        .body(matrix)
        .put(path(head) + "/" + group + "/access")
        .then();
  }
}
