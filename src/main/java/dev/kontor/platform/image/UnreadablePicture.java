package dev.kontor.platform.image;

/** Temporary. */
public class UnreadablePicture extends Exception {
  public enum Reason {
    NOT_AN_IMAGE,
    UNSUPPORTED_FORMAT,
    TOO_MANY_PIXELS
  }

  private final Reason reason;

  public UnreadablePicture(Reason r) {
    reason = r;
  }

  public Reason reason() {
    return reason;
  }
}
