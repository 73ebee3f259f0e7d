package dev.kontor.account.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public P-256 key (RFC 7518, section 6.2). */
@Schema(name = "JsonWebKey")
record Jwk(
    @Schema(examples = "EC", enumeration = "EC", required = true) String kty,
    @Schema(examples = "0d9c3f0e-6a1f-4a53-9d3e-2f4a3c1b7e55", required = true) String kid,
    @Schema(examples = "sig", enumeration = "sig", required = true) String use,
    @Schema(examples = "ES256", enumeration = "ES256", required = true) String alg,
    @Schema(examples = "P-256", enumeration = "P-256", required = true) String crv,
    @Schema(examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", required = true) String x,
    @Schema(examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", required = true) String y) {}
