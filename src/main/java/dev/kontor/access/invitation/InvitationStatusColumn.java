package dev.kontor.access.invitation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Statuses as the database keeps them: by their codes. */
@Converter(autoApply = true)
class InvitationStatusColumn implements AttributeConverter<InvitationStatus, String> {
  @Override
  public String convertToDatabaseColumn(InvitationStatus status) {
    return status.code();
  }

  @Override
  public InvitationStatus convertToEntityAttribute(String code) {
    return InvitationStatus.of(code).orElseThrow();
  }
}
