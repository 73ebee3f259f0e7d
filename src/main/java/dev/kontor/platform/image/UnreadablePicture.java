package dev.kontor.platform.image;

/** An upload can't become a {@link Picture}. */
final class UnreadablePicture extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with an upload. */
  enum Reason {
    /** Neither a picture nor a whole one: other content, truncated or corrupt. */
    NOT_AN_IMAGE,
    /** A picture, but neither PNG nor JPEG nor WebP. */
    UNSUPPORTED_FORMAT,
    /** Decoding it would take too much memory. */
    TOO_MANY_PIXELS
  }

  private final Reason reason;

  UnreadablePicture(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  UnreadablePicture(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
