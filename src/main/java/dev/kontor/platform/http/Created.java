package dev.kontor.platform.http;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answer to what has made something. */
public final class Created {
  private Created() {}

  /**
   * 201 with what was made.
   *
   * @param location its path
   */
  public static <T> RestResponse<T> at(String location, T body) {
    return ResponseBuilder.<T>create(201).entity(body).header("Location", location).build();
  }
}
