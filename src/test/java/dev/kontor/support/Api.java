package dev.kontor.support;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls the service; each answer is held against the contract. */
public final class Api {
  private static final ContractCheck CONTRACT = new ContractCheck();

  private Api() {}

  /** A request of nobody in particular. */
  public static RequestSpecification request() {
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .filter(CONTRACT)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }
}
