package dev.kontor.account.factor.passkey;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.util.ECUtil;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * A key that nobody has. What an unknown key signed is held against it, so that it is refused in
 * the same words and after the same work as a wrong signature of a known one.
 */
@Singleton
class Decoy {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final byte[] NOTHING = {};

  private final byte[] publicKey =
      new ObjectConverter()
          .getCborConverter()
          .writeValueAsBytes(
              EC2COSEKey.create(
                  (java.security.interfaces.ECPublicKey) ECUtil.createKeyPair().getPublic(),
                  COSEAlgorithmIdentifier.ES256));

  Passkey of(byte[] credentialId) {
    return new Passkey(NOBODY, NOBODY, "", credentialId, publicKey, 0, NOTHING, false);
  }
}
