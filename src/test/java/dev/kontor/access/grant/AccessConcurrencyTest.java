package dev.kontor.access.grant;

import static dev.kontor.support.Accesses.effective;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.onFuture;
import static dev.kontor.support.Accesses.onType;
import static dev.kontor.support.Accesses.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many change one member's access, and the products, at the same moment. */
@KontorTest
class AccessConcurrencyTest {
  private static final int MAKERS = 8;
  private static final int PRODUCTS_EACH = 20;
  private static final int PRODUCTS_BEFORE = 20;

  @Inject Customers customers;
  @Inject Shelf shelf;

  private Person anna;
  private String carlsId;

  @BeforeEach
  void aMember() {
    anna = customers.newPerson();
    carlsId = customers.memberId(anna, customers.newMember(anna, "collaborator"));
  }

  @Test
  void ofManyWhoSaveTheSameVersionOneDoes() {
    var drives = shelf.add(anna, "drive", 16);

    var statuses = AtOnce.times(16, n -> save("\"0\"", matrix(on(drives.get(n), "use"))));

    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses.stream().filter(each -> each == 200)).hasSize(1);
    assertThat(effective(anna, carlsId)).hasSize(1);
  }

  /**
   * Each product is either there when the matrix is saved, or comes later: none slips through. It
   * is saved while products are being made, and some are made afterwards.
   */
  @Test
  void noProductSlipsBetweenPresentAndFuture() {
    var begun = new CountDownLatch(PRODUCTS_BEFORE);
    var calls = new ArrayList<Callable<Integer>>();
    for (var maker = 0; maker < MAKERS; maker++) {
      calls.add(
          () -> {
            for (var i = 0; i < PRODUCTS_EACH; i++) {
              shelf.add(anna, "drive");
              begun.countDown();
            }
            return 0;
          });
    }
    calls.add(
        () -> {
          begun.await();
          return save("*", matrix(onType("drive", "use"), onFuture("drive", "use")));
        });

    assertThat(AtOnce.all(calls)).contains(200);

    assertThat(effective(anna, carlsId)).hasSize(MAKERS * PRODUCTS_EACH);
    assertThat(grantedAfterwards()).isPositive();
  }

  /** Each product that comes after the first save moves the version on by one. */
  private int grantedAfterwards() {
    var tag = anna.calls().get(path(anna, carlsId)).header("ETag");
    return Integer.parseInt(tag.replace("\"", "")) - 1;
  }

  @Test
  void nobodyGrantsWhoIsNoAdministratorAnyMore() {
    var lea = customers.newMember(anna, "administrator");
    var leasId = customers.memberId(anna, lea);
    var drive = shelf.add(anna, "drive");

    AtOnce.all(
        List.<Callable<Integer>>of(
            () ->
                anna.calls()
                    .header("If-Match", "*")
                    .body(Map.of("role", "external"))
                    .patch("/v1/organisations/{o}/members/{m}", anna.organisationId(), leasId)
                    .statusCode(),
            () -> saveAs(lea, matrix(on(drive, "use"))),
            () -> saveAs(lea, matrix(on(drive, "technical")))));

    assertThat(saveAs(lea, matrix())).isEqualTo(403);
  }

  private int saveAs(Person person, Map<String, Object> matrix) {
    return person
        .calls()
        .header("If-Match", "*")
        .body(matrix)
        .put("/v1/organisations/{o}/members/{m}/access", anna.organisationId(), carlsId)
        .statusCode();
  }

  private int save(String version, Map<String, Object> matrix) {
    return anna.calls()
        .header("If-Match", version)
        .body(matrix)
        .put(path(anna, carlsId))
        .statusCode();
  }
}
