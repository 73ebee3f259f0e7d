package dev.kontor.account.factor.textmessage;

import dev.kontor.account.session.SecondFactors;
import dev.kontor.account.twofactor.ChallengeView;
import dev.kontor.account.twofactor.Proof;
import dev.kontor.account.twofactor.SecondFactorType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Judges codes of text messages: each is good for the challenge that it was sent for. */
@Singleton
class TextMessageFactor implements SecondFactorType {
  static final String TYPE = SecondFactors.TEXT_MESSAGE;

  private final PhoneTable phones;
  private final PhoneCodeTable codes;
  private final CodeMessages messages;

  TextMessageFactor(PhoneTable phones, PhoneCodeTable codes, CodeMessages messages) {
    this.phones = phones;
    this.codes = codes;
    this.messages = messages;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<String> methods() {
    return List.of("sms");
  }

  @Override
  public void send(ChallengeView challenge, UUID methodId) {
    var message = messages.allow(challenge.userId(), phones.get(methodId));
    messages.send(challenge.userId(), message, codes.renew(methodId, challenge.id()));
  }

  @Override
  public boolean prove(ChallengeView challenge, UUID methodId, Proof proof) {
    return codes.use(methodId, challenge.id(), proof.requireCode());
  }

  @Override
  public boolean confirm(UUID userId, UUID methodId, Proof proof) {
    return codes.use(methodId, methodId, proof.requireCode());
  }
}
