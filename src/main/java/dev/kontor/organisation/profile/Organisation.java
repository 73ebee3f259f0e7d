package dev.kontor.organisation.profile;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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
