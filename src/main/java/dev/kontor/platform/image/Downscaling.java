package dev.kontor.platform.image;

import java.awt.AlphaComposite;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Makes pictures smaller, by half at most in each step so that bilinear filtering skips nothing.
 */
final class Downscaling {
  private Downscaling() {}

  /** A copy in sRGB where no side is longer; a picture that fits keeps its size. */
  static BufferedImage within(int side, BufferedImage picture) {
    var target = new PixelSize(picture.getWidth(), picture.getHeight()).within(side);
    var current = picture;
    do {
      current =
          drawn(
              current,
              Math.max(target.width(), current.getWidth() / 2),
              Math.max(target.height(), current.getHeight() / 2));
    } while (current.getWidth() > target.width() || current.getHeight() > target.height());
    return current;
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    var opaque = !picture.getColorModel().hasAlpha();
    var copy =
        new BufferedImage(
            width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    var graphics = copy.createGraphics();
    try {
      // There is nothing below to be mixed with; that would only round colours that shine through.
      graphics.setComposite(AlphaComposite.Src);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(picture, 0, 0, width, height, null);
      return copy;
    } finally {
      graphics.dispose();
    }
  }
}
