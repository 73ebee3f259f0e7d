package dev.kontor.organisation.profile;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Types as the database keeps them: by their codes. */
@Converter(autoApply = true)
class OrganisationTypeColumn extends CodedColumn<OrganisationType> {
  OrganisationTypeColumn() {
    super(OrganisationType.class);
  }
}
