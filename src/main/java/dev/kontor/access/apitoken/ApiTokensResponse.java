package dev.kontor.access.apitoken;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tokens, the newest first. */
@Schema(name = "ApiTokens")
record ApiTokensResponse(@Schema(required = true) List<ApiTokenResponse> items) {}
