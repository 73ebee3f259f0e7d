package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ResponseBodyData;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;

/** Calls the service; each answer is held against the contract. */
public final class Api {
  private static final ContractCheck CONTRACT = new ContractCheck();
  private static final Sender SENDER = new Sender();
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  /** Without what RestAssured would do anew for each request: making a mapper, setting out logs. */
  private static final RestAssuredConfig CONFIG =
      RestAssured.config()
          .objectMapperConfig(
              new ObjectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> JSON))
          .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false));

  private Api() {}

  /** A request of nobody in particular. */
  public static RequestSpecification request() {
    return RestAssured.given()
        .config(CONFIG)
        .urlEncodingEnabled(false)
        .filter(CONTRACT)
        .filter(SENDER)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  /** The JSON of an answer; read at once, where RestAssured compiles a script for each path. */
  public static JsonNode json(ResponseBodyData answer) {
    try {
      return JSON.readTree(answer.asByteArray());
    } catch (IOException e) {
      throw new AssertionError(answer.asString(), e);
    }
  }
}
