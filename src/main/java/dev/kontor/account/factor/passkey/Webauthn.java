package dev.kontor.account.factor.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.CborConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The verifications of WebAuthn Level 2, sections 7.1 and 7.2. Attestation isn't asked for, and
 * statements that come nonetheless aren't looked at: any make of key will do.
 */
@Singleton
class Webauthn {
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final List<PublicKeyCredentialParameters> PARAMETERS =
      ALGORITHMS.stream()
          .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
          .toList();

  private final WebAuthnManager library;
  private final CborConverter cbor;
  private final Set<Origin> origins;
  private final String rpId;

  Webauthn(WebauthnConfig config) {
    var converter = new ObjectConverter();
    library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    cbor = converter.getCborConverter();
    origins = config.origins().stream().map(Origin::new).collect(Collectors.toUnmodifiableSet());
    rpId = config.rpId();
  }

  /**
   * Reads what {@code navigator.credentials.create} gave.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code credential-malformed}
   */
  RegistrationData registration(@Nullable JsonNode credential) {
    return parsed(credential, library::parseRegistrationResponseJSON);
  }

  /**
   * Reads what {@code navigator.credentials.get} gave.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code credential-malformed}
   */
  AuthenticationData assertion(@Nullable JsonNode credential) {
    var assertion = parsed(credential, library::parseAuthenticationResponseJSON);
    if (assertion.getCredentialId() == null || assertion.getAuthenticatorData() == null) {
      throw PasskeyProblem.CREDENTIAL_MALFORMED.exception();
    }
    return assertion;
  }

  private static <T> T parsed(@Nullable JsonNode credential, Function<String, T> parser) {
    if (credential == null || !credential.isObject()) {
      throw PasskeyProblem.CREDENTIAL_MALFORMED.exception();
    }
    try {
      return parser.apply(credential.toString());
    } catch (RuntimeException nonsense) {
      throw PasskeyProblem.CREDENTIAL_MALFORMED.exception();
    }
  }

  /** The key that was made for a challenge. */
  Passkey.Made verify(RegistrationData given, byte[] challenge) {
    try {
      library.verify(given, new RegistrationParameters(server(challenge), PARAMETERS, false, true));
    } catch (VerificationException e) {
      throw Refusals.of(e);
    }
    var data = Objects.requireNonNull(given.getAttestationObject()).getAuthenticatorData();
    var made = Objects.requireNonNull(data.getAttestedCredentialData());
    var transports =
        Objects.requireNonNullElse(given.getTransports(), Set.<AuthenticatorTransport>of());
    return new Passkey.Made(
        made.getCredentialId(),
        cbor.writeValueAsBytes(made.getCOSEKey()),
        transports.stream().map(AuthenticatorTransport::getValue).sorted().toList(),
        state(data));
  }

  /** How a key is after it signed a challenge. */
  Passkey.State verify(
      AuthenticationData given, byte[] challenge, Passkey key, boolean verificationRequired) {
    try {
      library.verify(
          given,
          new AuthenticationParameters(
              server(challenge), record(key), null, verificationRequired, true));
    } catch (VerificationException e) {
      throw Refusals.of(e);
    }
    return state(Objects.requireNonNull(given.getAuthenticatorData()));
  }

  private ServerProperty server(byte[] challenge) {
    return ServerProperty.builder()
        .origins(origins)
        .rpId(rpId)
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private CredentialRecordImpl record(Passkey key) {
    var publicKey = Objects.requireNonNull(cbor.readValue(key.publicKey(), COSEKey.class));
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        null,
        null,
        null,
        key.signCount(),
        new AttestedCredentialData(AAGUID.ZERO, key.credentialId(), publicKey),
        null,
        null,
        null,
        null);
  }

  private static Passkey.State state(AuthenticatorData<?> data) {
    return new Passkey.State(
        data.getSignCount(), data.isFlagBE(), data.isFlagBS(), data.isFlagUV());
  }
}
