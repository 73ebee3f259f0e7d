package dev.kontor.push;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A point of edwards25519 (RFC 8032, section 5.1) in extended coordinates. It is there to judge
 * public values only, so nothing here hides how long it takes.
 */
record CurvePoint(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
  private static final int BYTES = 32;
  private static final int SIGN_BIT = 255;
  private static final int COFACTOR_DOUBLINGS = 3;

  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger P = TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
  private static final BigInteger ROOT_OF_MINUS_ONE =
      TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);

  /** Of the group that all rightful keys are in. */
  private static final BigInteger ORDER =
      TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final CurvePoint NEUTRAL =
      new CurvePoint(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

  /** Empty for what is no point, and for one that is written in another than its one right way. */
  static Optional<CurvePoint> decode(byte[] encoded) {
    if (encoded.length != BYTES) {
      return Optional.empty();
    }
    var bits = new BigInteger(1, reversed(encoded));
    var isOdd = bits.testBit(SIGN_BIT);
    var y = bits.clearBit(SIGN_BIT);
    return y.compareTo(P) < 0
        ? root(y)
            .filter(x -> x.signum() != 0 || !isOdd)
            .map(x -> x.testBit(0) == isOdd ? x : P.subtract(x))
            .map(x -> new CurvePoint(x, y, BigInteger.ONE, x.multiply(y).mod(P)))
        : Optional.empty();
  }

  /** One of both x with x² = (y² - 1) / (d y² + 1). */
  private static Optional<BigInteger> root(BigInteger y) {
    var square = y.multiply(y);
    var above = square.subtract(BigInteger.ONE);
    var below = D.multiply(square).add(BigInteger.ONE);
    var wanted = above.multiply(below.modInverse(P)).mod(P);
    var root = wanted.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    return isRoot(root, wanted)
        ? Optional.of(root)
        : Optional.of(root.multiply(ROOT_OF_MINUS_ONE).mod(P)).filter(x -> isRoot(x, wanted));
  }

  private static boolean isRoot(BigInteger x, BigInteger square) {
    return x.multiply(x).subtract(square).mod(P).signum() == 0;
  }

  /** One of the eight points that stand for no secret: signatures can be made to fit them. */
  boolean isOfSmallOrder() {
    var point = this;
    for (int i = 0; i < COFACTOR_DOUBLINGS; i++) {
      point = point.plus(point);
    }
    return point.isNeutral();
  }

  /** Whether it is a multiple of the base point, with nothing of small order added. */
  boolean isOfPrimeOrder() {
    var sum = NEUTRAL;
    for (int i = ORDER.bitLength() - 1; i >= 0; i--) {
      sum = sum.plus(sum);
      if (ORDER.testBit(i)) {
        sum = sum.plus(this);
      }
    }
    return sum.isNeutral() && !isNeutral();
  }

  private boolean isNeutral() {
    return x.signum() == 0 && y.equals(z);
  }

  /** RFC 8032, section 5.1.4; holds for any two points. */
  private CurvePoint plus(CurvePoint other) {
    var a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
    var b = y.add(x).multiply(other.y.add(other.x)).mod(P);
    var c = t.multiply(TWO).multiply(D).multiply(other.t).mod(P);
    var d = z.multiply(TWO).multiply(other.z).mod(P);
    var e = b.subtract(a);
    var f = d.subtract(c);
    var g = d.add(c);
    var h = b.add(a);
    return new CurvePoint(
        e.multiply(f).mod(P), g.multiply(h).mod(P), f.multiply(g).mod(P), e.multiply(h).mod(P));
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
