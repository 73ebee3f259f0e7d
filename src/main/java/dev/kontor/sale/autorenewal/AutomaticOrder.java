package dev.kontor.sale.autorenewal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** An order by which products were to renew by themselves. */
@Entity
@Table(name = "automatic_renewal")
class AutomaticOrder {
  @Id private UUID orderId;
  @PartitionKey private UUID organisationId;
  private LocalDate day;
  private int way;

  protected AutomaticOrder() {}

  AutomaticOrder(UUID orderId, Attempt attempt) {
    this.orderId = orderId;
    this.organisationId = attempt.organisationId();
    this.day = attempt.day();
    this.way = attempt.way();
  }

  Attempt attempt() {
    return new Attempt(organisationId, day, way);
  }
}
