package dev.kontor.organisation.membership;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Roles as the database keeps them: by their codes. */
@Converter(autoApply = true)
class RoleColumn extends CodedColumn<Role> {
  RoleColumn() {
    super(Role.class);
  }
}
