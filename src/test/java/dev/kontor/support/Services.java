package dev.kontor.support;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Product services, and what they tell, put straight into the database. */
@Singleton
public class Services {
  private final Jdbi jdbi;

  Services(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A service for a product type; nobody knows its credential. */
  public UUID register(String type) {
    var id = UuidCreator.getTimeOrderedEpoch();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "insert into product_service values (?, ?, ?, now(), 0)",
              id,
              "s" + id.toString().substring(9, 30),
              id.toString().getBytes());
          handle.execute("insert into product_service_type values (?, ?)", id, type);
        });
    return id;
  }

  /** What somebody keeps in a product; tells the holding's id. */
  public UUID hold(Person owner, UUID product, Person holder, String kind, String reference) {
    var id = UuidCreator.getTimeOrderedEpoch();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into holding values (?, ?, ?, ?, ?, ?, ?, false)",
                owner.organisationId(),
                id,
                product,
                holder.id(),
                kind,
                reference,
                reference));
    return id;
  }
}
