package dev.kontor.account.closure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes with an account. */
@Schema(name = "ErasedDataKind")
enum ErasedData implements Coded {
  @JsonProperty("profile")
  PROFILE,
  @JsonProperty("credentials")
  CREDENTIALS,
  @JsonProperty("sessions")
  SESSIONS,
  @JsonProperty("memberships")
  MEMBERSHIPS,
  @JsonProperty("invitations")
  INVITATIONS,
  /** Where organisations have named the address. */
  @JsonProperty("contacts")
  CONTACTS,
  @JsonProperty("support")
  SUPPORT,
  @JsonProperty("mails")
  MAILS,
  @JsonProperty("activity_details")
  ACTIVITY_DETAILS
}
