package dev.kontor.platform.image;

/** Width and height of a picture, before or after decoding. */
record PixelSize(int width, int height) {
  private static final int LONGEST_SIDE = 12_000;

  int longestSide() {
    return Math.max(width, height);
  }

  boolean exceeds(long pixels) {
    return longestSide() > LONGEST_SIDE || (long) width * height > pixels;
  }

  /** The largest size of the same proportions where no side is longer; never a larger one. */
  PixelSize within(int side) {
    if (longestSide() <= side) {
      return this;
    }
    var scale = (double) side / longestSide();
    return new PixelSize(scaled(width, scale), scaled(height, scale));
  }

  private static int scaled(int length, double scale) {
    return (int) Math.max(1, Math.round(length * scale));
  }
}
