package dev.kontor.service.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes what services learn, in the transaction that causes it: one row for each service concerned,
 * in one statement. What is told is encrypted at rest, since it may hold verifiers of passwords.
 */
@Singleton
public class ServiceEvents {
  static final String CHANNEL = "kontor_service_events";

  private static final String TELL =
      """
      with told as (
        insert into service_event (service_id, id, sealed_event, created_at)
        select distinct s.service_id, cast(:id as uuid), :event, cast(:now as timestamptz)
        from product_service_summary s where %s returning 1)
      select pg_notify('%s', '') from (select 1 from told limit 1) first""";

  private static final String OF_TYPE = "s.type = :type";

  private static final String IN_ORGANISATION =
      """
      exists (select 1 from product_summary p
              where p.organisation_id = :organisationId and p.type = s.type
                and p.status <> 'ended')""";

  private static final String OF_USER =
      """
      exists (select 1 from membership_summary m
              join product_summary p on p.organisation_id = m.organisation_id
              where m.user_id = :userId and p.type = s.type and p.status <> 'ended')""";

  private final Jdbi jdbi;
  private final Vault vault;
  private final ObjectMapper json;
  private final Ids ids;
  private final Clock clock;

  ServiceEvents(Jdbi jdbi, Vault vault, ObjectMapper json, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** A product as events name it. */
  public record Product(UUID organisationId, UUID id, String type) {}

  /**
   * Tells the services of a product's type.
   *
   * @return the event's id, the same for all of them
   */
  public UUID aboutProduct(
      String kind, Product product, @Nullable UUID userId, Map<String, Object> data) {
    var event = event(kind, product.organisationId(), product.id(), userId, data);
    tell(OF_TYPE, event, product.type());
    return event.id();
  }

  /** Tells the services that have products in an organisation. */
  void aboutOrganisation(String kind, UUID organisationId, @Nullable UUID userId) {
    tell(IN_ORGANISATION, event(kind, organisationId, null, userId, Map.of()), "");
  }

  /** Tells the services that have products in any organisation of a user. */
  void aboutUser(String kind, UUID userId, Map<String, Object> data) {
    tell(OF_USER, event(kind, null, null, userId, data), "");
  }

  private ServiceEvent event(
      String kind,
      @Nullable UUID organisationId,
      @Nullable UUID productId,
      @Nullable UUID userId,
      Map<String, Object> data) {
    return new ServiceEvent(
        ids.next(), kind, organisationId, productId, userId, data, clock.instant());
  }

  private void tell(String whom, ServiceEvent event, String type) {
    jdbi.useHandle(
        handle -> {
          var query =
              handle
                  .createQuery(TELL.formatted(whom, CHANNEL))
                  .bind("id", event.id())
                  .bind("event", vault.seal(bytes(event), context(event.id())))
                  .bind("now", event.createdAt());
          if (whom.equals(OF_TYPE)) {
            query.bind("type", type);
          } else if (whom.equals(IN_ORGANISATION)) {
            query.bind("organisationId", event.organisationId());
          } else {
            query.bind("userId", event.userId());
          }
          query.mapTo(String.class).list();
        });
  }

  ServiceEvent open(UUID id, byte[] sealed) {
    try {
      return json.readValue(vault.open(sealed, context(id)), ServiceEvent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what was told before. */
  void forgetBefore(Instant time) {
    jdbi.useHandle(
        handle -> handle.execute("delete from service_event where created_at < ?", time));
  }

  private static String context(UUID id) {
    return "service-event:" + id;
  }

  private byte[] bytes(ServiceEvent event) {
    try {
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
