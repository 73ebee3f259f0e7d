package dev.kontor.platform.http;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The representation of a thing and the version that its ETag is made from. */
public record Versioned<T>(T body, long version) {
  public RestResponse<T> ok() {
    return ResponseBuilder.ok(body).header("ETag", IfMatch.etag(version)).build();
  }

  /** 201 with the address of the new thing. */
  public RestResponse<T> created(String location) {
    return ResponseBuilder.<T>create(201)
        .entity(body)
        .header("Location", location)
        .header("ETag", IfMatch.etag(version))
        .build();
  }
}
