package dev.kontor.organisation.profile;

import dev.kontor.platform.image.PictureTable;
import dev.kontor.platform.image.StoredPicture;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The logos, for features that show them to people outside. */
@Singleton
public class Logos {
  private final PictureTable pictures;

  Logos(Jdbi jdbi) {
    pictures = new PictureTable(jdbi, "organisation_logo", "organisation_id");
  }

  /** An organisation's logo, where it has one. */
  public Optional<StoredPicture> find(UUID organisationId) {
    return pictures.find(organisationId);
  }
}
