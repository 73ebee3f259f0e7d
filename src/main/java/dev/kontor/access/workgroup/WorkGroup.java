package dev.kontor.access.workgroup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A named set of members. In an organisation a name belongs to one group, in whichever case. */
@Entity
@Table(name = "work_group")
class WorkGroup {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private String name;
  private String nameKey;
  private Instant createdAt;
  @Version private long version;

  protected WorkGroup() {}

  WorkGroup(UUID id, UUID organisationId, String name, Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.createdAt = now;
    rename(name);
  }

  final void rename(String newName) {
    name = newName.strip();
    nameKey = key(name);
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  long version() {
    return version;
  }
}
