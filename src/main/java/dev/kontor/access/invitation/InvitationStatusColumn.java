package dev.kontor.access.invitation;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Statuses as the database keeps them: by their codes. */
@Converter(autoApply = true)
class InvitationStatusColumn extends CodedColumn<InvitationStatus> {
  InvitationStatusColumn() {
    super(InvitationStatus.class);
  }
}
