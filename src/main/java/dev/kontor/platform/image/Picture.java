package dev.kontor.platform.image;

/** Temporary. */
public record Picture(byte[] bytes, String mediaType, int width, int height) {
  public static Picture decode(byte[] b) throws UnreadablePicture {
    if (b.length < 8) throw new UnreadablePicture(UnreadablePicture.Reason.NOT_AN_IMAGE);
    return new Picture(b, "image/png", 1, 1);
  }
}
