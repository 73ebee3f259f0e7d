package dev.kontor.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The kept answers, in the transaction of the caller. */
@Singleton
class AnswerTable {
  static final Duration KEPT_FOR = Duration.ofHours(24);

  private static final int CREATED = 201;

  static final String REPLAYED = "Idempotent-Replayed";

  private final Jdbi jdbi;
  private final Clock clock;
  private final ObjectMapper json;

  AnswerTable(Jdbi jdbi, Clock clock, ObjectMapper json) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.json = json;
  }

  /** A request that may come again. */
  record Request(UUID callerId, String operation, String key, byte[] hash) {}

  private record Kept(
      byte[] hash,
      int status,
      @Nullable String location,
      @Nullable String etag,
      @Nullable String body,
      @Nullable UUID resourceId) {}

  /**
   * The answer that this request got before.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 while the first one is running, 422
   *     where it asked for something else
   */
  @Nullable RestResponse<?> find(Request request) {
    var kept = kept(request);
    return kept == null ? null : replay(kept);
  }

  /**
   * What this request made before, in the first of its transactions.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 while the first one is in that, 422
   *     where it asked for something else
   */
  @Nullable UUID findResource(Request request) {
    var kept = kept(request);
    return kept == null ? null : kept.resourceId();
  }

  private @Nullable Kept kept(Request request) {
    var kept = jdbi.withHandle(handle -> lockedAndFound(handle, request));
    if (kept != null && !MessageDigest.isEqual(kept.hash(), request.hash())) {
      throw CommonProblem.IDEMPOTENCY_KEY_REUSED.exception();
    }
    return kept;
  }

  /** An advisory lock, freed with the transaction, tells that the first one is still running. */
  private @Nullable Kept lockedAndFound(Handle handle, Request request) {
    var isFree =
        handle
            .createQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
            .bind("name", request.callerId() + " " + request.operation() + " " + request.key())
            .mapTo(Boolean.class)
            .one();
    if (!isFree) {
      throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.exception();
    }
    return handle
        .createQuery(
            """
            select request_hash as hash, status, location, etag, body, resource_id
            from idempotent_answer
            where caller_id = :callerId and operation = :operation and key = :key
              and created_at > :since""")
        .bind("callerId", request.callerId())
        .bind("operation", request.operation())
        .bind("key", request.key())
        .bind("since", clock.instant().minus(KEPT_FOR))
        .mapTo(Kept.class)
        .findOne()
        .orElse(null);
  }

  void keep(Request request, RestResponse<?> answer) throws JsonProcessingException {
    var body = answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity());
    keep(
        request,
        new Kept(
            request.hash(),
            answer.getStatus(),
            answer.getHeaderString("Location"),
            answer.getHeaderString("ETag"),
            body,
            null));
  }

  /** Keeps what a request made in the first of its transactions. */
  void keepResource(Request request, UUID resourceId) {
    keep(request, new Kept(request.hash(), CREATED, null, null, null, resourceId));
  }

  private void keep(Request request, Kept kept) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into idempotent_answer
                      (caller_id, operation, key, request_hash, status, location, etag, body, resource_id,
                       created_at)
                    values (:callerId, :operation, :key, :hash, :status, :location, :etag, :body,
                      cast(:resourceId as uuid), :now)
                    on conflict (caller_id, operation, key) do update set
                      request_hash = excluded.request_hash, status = excluded.status,
                      location = excluded.location, etag = excluded.etag, body = excluded.body,
                      resource_id = excluded.resource_id, created_at = excluded.created_at""")
                .bind("callerId", request.callerId())
                .bind("operation", request.operation())
                .bind("key", request.key())
                .bind("hash", request.hash())
                .bind("status", kept.status())
                .bind("location", kept.location())
                .bind("etag", kept.etag())
                .bind("body", kept.body())
                .bind("resourceId", kept.resourceId())
                .bind("now", clock.instant())
                .execute());
  }

  private RestResponse<JsonNode> replay(Kept kept) {
    var answer =
        RestResponse.ResponseBuilder.<JsonNode>create(kept.status()).header(REPLAYED, "true");
    if (kept.location() != null) {
      answer.header("Location", kept.location());
    }
    if (kept.etag() != null) {
      answer.header("ETag", kept.etag());
    }
    return kept.body() == null ? answer.build() : answer.entity(tree(kept.body())).build();
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops answers that are kept no longer. */
  void dropOld() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from idempotent_answer where created_at <= :since")
                .bind("since", clock.instant().minus(KEPT_FOR))
                .execute());
  }
}
