package dev.kontor.sale.autorenewal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
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
  private int tries;

  /** The ways of paying that there were, to tell whether the organisation has others since. */
  private String ways;

  protected AutomaticOrder() {}

  AutomaticOrder(UUID orderId, Attempt attempt, List<Way> ways) {
    this.orderId = orderId;
    this.organisationId = attempt.organisationId();
    this.day = attempt.day();
    this.way = attempt.way();
    this.tries = attempt.tries();
    this.ways = ways.toString();
  }

  Attempt attempt() {
    return new Attempt(organisationId, day, way, tries, orderId);
  }

  boolean hadWays(List<Way> others) {
    return ways.equals(others.toString());
  }
}
