package dev.kontor.platform.image;

import dev.kontor.platform.image.UnreadablePicture.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Turns files into pixels, of which nobody knows yet whether they are pictures at all. */
final class PictureDecoder {
  private PictureDecoder() {}

  static PictureFormat format(byte[] file) throws UnreadablePicture {
    var format = PictureFormat.of(file);
    if (format.isEmpty()) {
      throw new UnreadablePicture(
          isOtherPicture(file) ? Reason.UNSUPPORTED_FORMAT : Reason.NOT_AN_IMAGE);
    }
    return format.get();
  }

  private static boolean isOtherPicture(byte[] file) {
    var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
    return ImageIO.getImageReaders(stream).hasNext();
  }

  /**
   * Decodes a file.
   *
   * @param enough what the pixels are wanted for: a picture with more than twice as many pixels a
   *     side may come out smaller than it is
   */
  static BufferedImage decode(byte[] file, PictureFormat format, int enough)
      throws UnreadablePicture {
    try (var stream = format.stream(file)) {
      var reader = format.reader();
      try {
        // Without the metadata: nothing of it is kept, and it needs memory, too.
        reader.setInput(stream, true, true);
        return decode(file, format, reader, enough);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException | AssertionError corrupt) {
      // Corrupt files make decoders fail in any way: besides IOException they throw
      // IndexOutOfBoundsException, IllegalArgumentException, NegativeArraySizeException and others;
      // the one for WebP has assertions where it thinks that nothing can come.
      throw new UnreadablePicture(Reason.NOT_AN_IMAGE, corrupt);
    }
  }

  private static BufferedImage decode(
      byte[] file, PictureFormat format, ImageReader reader, int enough)
      throws IOException, UnreadablePicture {
    var size = new PixelSize(reader.getWidth(0), reader.getHeight(0));
    var sizes = Stream.concat(Stream.of(size), format.frames(file).stream());
    if (sizes.anyMatch(each -> each.exceeds(format.maxPixels()))) {
      throw new UnreadablePicture(Reason.TOO_MANY_PIXELS);
    }
    if (!format.isSound(file)) {
      throw new UnreadablePicture(Reason.NOT_AN_IMAGE);
    }
    var every = Math.max(1, size.longestSide() / (2 * enough));
    var param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return GreyTones.asColours(reader.read(0, param));
  }
}
