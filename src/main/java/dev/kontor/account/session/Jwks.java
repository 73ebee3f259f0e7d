package dev.kontor.account.session;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Web Key Set (RFC 7517). */
@Schema(name = "JsonWebKeySet")
record Jwks(@Schema(required = true) List<Jwk> keys) {}
