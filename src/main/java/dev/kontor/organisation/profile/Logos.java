package dev.kontor.organisation.profile;

import dev.kontor.platform.image.PictureQueue;
import dev.kontor.platform.image.PictureTable;
import dev.kontor.platform.image.StoredPicture;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The logos, for features that show them to people outside. */
@Singleton
public class Logos {
  private final LogoService logos;
  private final PictureTable pictures;

  Logos(LogoService logos, Jdbi jdbi) {
    this.logos = logos;
    pictures = new PictureTable(jdbi, "organisation_logo", "organisation_id");
  }

  /** An organisation's logo, where it has one. */
  public Optional<StoredPicture> find(UUID organisationId) {
    return pictures.find(organisationId);
  }

  /** Puts up that of an organisation to try things out with; no transaction is open. */
  public void addSample(UUID organisationId, byte[] file) {
    logos.put(
        organisationId,
        PictureQueue.decode(
            file,
            OrganisationProblem.PICTURE_UNREADABLE,
            OrganisationProblem.PICTURE_TOO_MANY_PIXELS));
  }
}
