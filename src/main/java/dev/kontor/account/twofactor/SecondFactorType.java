package dev.kontor.account.twofactor;

import dev.kontor.platform.problem.DomainException;
import java.util.List;
import java.util.UUID;

/**
 * One type of second factor. Its own tables hang on the methods that {@link Enrolments} keeps. All
 * calls but {@link #send} run within a transaction that is committed whatever they answer.
 */
public interface SecondFactorType {
  /** As the contract writes it: {@code totp}, {@code webauthn}, {@code push}, {@code sms}. */
  String type();

  /** What it proves (RFC 8176). */
  List<String> methods();

  /** What a right proof proves, where the type alone doesn't tell. */
  default List<String> methods(Proof right) {
    return methods();
  }

  /** Whether a plain code proves it, which can come along with a password. */
  default boolean provesByCode() {
    return false;
  }

  /**
   * Adds to a challenge what a client needs to meet it by this type.
   *
   * @param methodIds the user's methods of this type, at least one
   */
  default ChallengeParts begin(ChallengeView challenge, List<UUID> methodIds) {
    return ChallengeParts.NONE;
  }

  /**
   * Sends what the user needs to meet the challenge. No transaction is open.
   *
   * @throws DomainException where this type sends nothing, or can't
   */
  default void send(ChallengeView challenge, UUID methodId) {
    throw TwoFactorProblem.NOTHING_TO_SEND.exception();
  }

  /**
   * The method that a proof comes from. Clients name one, but where a user has several of a type
   * they may not know with which of them it will be answered.
   *
   * @param named by the client
   * @throws DomainException where the proof isn't of this type; the try doesn't count then
   */
  default UUID shownBy(UUID named, Proof proof) {
    return named;
  }

  /**
   * Whether a proof is right, with the challenge's row locked; a right one is used up.
   *
   * @throws DomainException where the proof isn't of this type, or can't be judged yet; the try
   *     doesn't count then
   */
  boolean prove(ChallengeView challenge, UUID methodId, Proof proof);

  /**
   * Whether a code is right outside of a challenge; a right one is used up. Asked only where codes
   * prove this type.
   */
  default boolean prove(UUID methodId, String code) {
    return false;
  }

  /**
   * Completes an enrolment: whether the proof of the started method is right.
   *
   * @throws DomainException where the proof isn't of this type
   */
  boolean confirm(UUID userId, UUID methodId, Proof proof);
}
