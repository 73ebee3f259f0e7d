package dev.kontor.organisation.membership;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Roles as the database keeps them: by their codes. */
@Converter(autoApply = true)
class RoleColumn implements AttributeConverter<Role, String> {
  @Override
  public String convertToDatabaseColumn(Role role) {
    return role.code();
  }

  @Override
  public Role convertToEntityAttribute(String code) {
    return Role.of(code).orElseThrow();
  }
}
