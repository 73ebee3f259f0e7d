package dev.kontor.organisation.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Types as the database keeps them: by their codes. */
@Converter(autoApply = true)
class OrganisationTypeColumn implements AttributeConverter<OrganisationType, String> {
  @Override
  public String convertToDatabaseColumn(OrganisationType type) {
    return type.code();
  }

  @Override
  public OrganisationType convertToEntityAttribute(String code) {
    return OrganisationType.of(code);
  }
}
