package dev.kontor.support;

import java.util.Map;

/** Exports of invoices that are mailed. */
public final class InvoiceExports {
  private InvoiceExports() {}

  /** The id of one that can be downloaded. */
  public static String ready(Person person) {
    var path = "/v1/organisations/" + person.organisationId() + "/invoice-exports";
    var asked = Wallets.post(person, path, Map.of("format", "csv", "email", true));
    String id = asked.then().statusCode(201).extract().path("id");
    Letters.awaitThat(
        "export " + id + " is ready",
        () -> "ready".equals(person.calls().get(path + "/" + id).path("status")));
    return id;
  }
}
