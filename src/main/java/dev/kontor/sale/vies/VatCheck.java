package dev.kontor.sale.vies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a VAT number, and by what right.
 *
 * @param id under which it is kept for good, with its date and consultation number; null where VIES
 *     wasn't asked
 * @param vatNumber in its normal form; as it was given where it has none
 * @param formOnly whether no more than the form was judged: VIES isn't configured, can't know such
 *     a number, or the number is wrong
 * @param checkedOn when it was, which may be some hours ago
 * @param consultationNumber by which VIES can prove its answer; it gives one only to who names a
 *     VAT number of their own
 * @param name to whom the number belongs, in one line; not every country tells
 * @param address likewise
 */
public record VatCheck(
    @Nullable UUID id,
    String vatNumber,
    VatCheckStatus status,
    boolean formOnly,
    Instant checkedOn,
    @Nullable String consultationNumber,
    @Nullable String name,
    @Nullable String address) {

  /** A number that VIES wasn't asked about and won't be. */
  static VatCheck ofForm(String vatNumber, Instant now) {
    return new VatCheck(null, vatNumber, VatCheckStatus.UNCONFIRMED, true, now, null, null, null);
  }

  /** VIES told nothing; without an id where it wasn't even asked. */
  static VatCheck unreachable(@Nullable UUID id, ViesNumber number, Instant now) {
    return new VatCheck(
        id, number.value(), VatCheckStatus.UNREACHABLE, false, now, null, null, null);
  }

  static VatCheck answered(UUID id, ViesNumber number, ViesAnswer answer, Instant now) {
    return new VatCheck(
        id,
        number.value(),
        answer.isValid() ? VatCheckStatus.CONFIRMED : VatCheckStatus.UNCONFIRMED,
        false,
        now,
        answer.consultationNumber(),
        answer.name(),
        answer.address());
  }
}
