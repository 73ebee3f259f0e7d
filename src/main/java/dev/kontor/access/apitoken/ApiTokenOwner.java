package dev.kontor.access.apitoken;

import dev.kontor.platform.security.ApiTokenText;
import java.util.UUID;

/** Whose tokens are: a user's or an organisation's. */
record ApiTokenOwner(boolean isUser, UUID id) {
  static ApiTokenOwner user(UUID id) {
    return new ApiTokenOwner(true, id);
  }

  static ApiTokenOwner organisation(UUID id) {
    return new ApiTokenOwner(false, id);
  }

  String column() {
    return isUser ? "user_id" : "organisation_id";
  }

  String prefix() {
    return isUser ? ApiTokenText.PERSONAL : ApiTokenText.OF_ORGANISATION;
  }

  /** The name of the bound of how many there can be. */
  String bound() {
    return isUser ? "api-tokens-of-user" : "api-tokens-of-organisation";
  }
}
