package dev.kontor.organisation.profile;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer: holds products and money. It is always in some country, which decides the currency of
 * its next orders (ORG-3): that of its address or, while it has none, the last known one.
 */
@Entity
@Table(name = "organisation")
class Organisation {
  @Id private UUID id;
  private String name;
  private OrganisationType type;
  private String country;
  @Embedded private @Nullable Address address;
  private @Nullable String phone;
  private @Nullable String email;
  private @Nullable String vatNumber;
  private String language;
  private String timeZone;
  private Instant createdAt;
  private @Nullable Instant closedAt;
  private @Nullable LocalDate keptUntil;
  @Version private long version;

  protected Organisation() {}

  /**
   * A new organisation.
   *
   * @param details in the form in which they are kept
   * @param home what holds as far as the details say nothing
   */
  Organisation(UUID id, OrganisationDetails details, Home home, Instant now) {
    this.id = id;
    this.name = details.name();
    this.type = details.type();
    this.country = home.country();
    this.language = home.language();
    this.timeZone = home.timeZone();
    this.createdAt = now;
    edit(details);
  }

  /** Takes over details in the form in which they are kept. */
  final void edit(OrganisationDetails details) {
    name = details.name();
    type = details.type();
    country = details.countryOr(country);
    address = details.address();
    phone = details.phone();
    email = details.email();
    vatNumber = details.vatNumber();
    language = Objects.requireNonNullElse(details.language(), language);
    timeZone = Objects.requireNonNullElse(details.timeZone(), timeZone);
  }

  OrganisationDetails details() {
    return new OrganisationDetails(
        name, type, address, phone, email, vatNumber, language, timeZone);
  }

  /**
   * From now on it is there for nobody. What no law keeps of its details is forgotten.
   *
   * @param documentsKeptUntil the first day on which its documents and ledger may go
   */
  void close(Instant now, LocalDate documentsKeptUntil) {
    closedAt = now;
    keptUntil = documentsKeptUntil;
    name = "";
    address = null;
    phone = null;
    email = null;
    vatNumber = null;
  }

  void keepUntil(LocalDate day) {
    if (keptUntil != null && keptUntil.isBefore(day)) {
      keptUntil = day;
    }
  }

  boolean isOpen() {
    return closedAt == null;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  String country() {
    return country;
  }

  long version() {
    return version;
  }
}
