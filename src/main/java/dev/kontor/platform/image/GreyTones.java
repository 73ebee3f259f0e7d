package dev.kontor.platform.image;

import java.awt.image.BufferedImage;

/**
 * Greys as they are in the file: Java takes those with transparency for amounts of light, and would
 * make them brighter where it draws them as colours.
 */
final class GreyTones {
  private GreyTones() {}

  static BufferedImage asColours(BufferedImage picture) {
    var colours = picture.getColorModel();
    if (colours.getNumColorComponents() != 1 || !colours.hasAlpha()) {
      return picture;
    }
    var width = picture.getWidth();
    var copy = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
    var tone = colours.getComponentSize(0) - Byte.SIZE;
    var cover = colours.getComponentSize(1) - Byte.SIZE;
    var row = new int[width * 2];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRaster().getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        var grey = row[2 * x] >> tone;
        copy.setRGB(x, y, row[2 * x + 1] >> cover << 24 | grey << 16 | grey << 8 | grey);
      }
    }
    return copy;
  }
}
