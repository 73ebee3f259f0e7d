package dev.kontor.access.apitoken;

import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All scopes. */
@Schema(name = "ApiTokenScopes")
record ApiTokenScopesResponse(@Schema(required = true) List<Item> items) {

  /** A scope, and what it opens. */
  @Schema(name = "ApiTokenScopeDetails")
  record Item(
      @Schema(examples = "members:read", required = true) Scope scope,
      @Schema(examples = "See members, groups, invitations and access", required = true)
          String description,
      @Schema(required = true) List<OpenedOperation> operations) {}

  static ApiTokenScopesResponse of(OpenedOperations opened, Language language) {
    return new ApiTokenScopesResponse(
        Arrays.stream(Scope.values())
            .map(scope -> new Item(scope, description(scope, language), opened.by(scope)))
            .toList());
  }

  private static String description(Scope scope, Language language) {
    return Texts.text(language, "scope", scope.name().toLowerCase(Locale.ROOT));
  }
}
