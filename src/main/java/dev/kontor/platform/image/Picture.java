package dev.kontor.platform.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that someone uploaded, encoded anew: as PNG or JPEG, without metadata and of a modest
 * size. Nothing of the original file is in it but its pixels.
 */
public final class Picture {
  static final int MOST_BYTES = 512 * 1024;

  private static final int LONGEST_SIDE = 1024;
  private static final float JPEG_QUALITY = 0.9f;

  static {
    // All is drawn in memory. AWT reads this when its first class is loaded; without it, it would
    // insist on the screen that DISPLAY names.
    System.setProperty("java.awt.headless", "true");
  }

  private final byte[] bytes;
  private final String mediaType;
  private final int width;
  private final int height;

  private Picture(byte[] bytes, String mediaType, int width, int height) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.width = width;
    this.height = height;
  }

  /**
   * Decodes a PNG, JPEG or WebP file, going by what is in it, and turns it upright. JPEG stays
   * JPEG, the others become PNG; a side longer than 1024 pixels is scaled down to that, and the
   * other one along with it. What would still take more than half a megabyte is made smaller until
   * it doesn't.
   */
  static Picture decode(byte[] upload) throws UnreadablePicture {
    var format = PictureDecoder.format(upload);
    var pixels =
        Downscaling.within(LONGEST_SIDE, PictureDecoder.decode(upload, format, LONGEST_SIDE));
    pixels = ExifOrientation.upright(pixels, ExifOrientation.of(format.exif(upload)));
    var encoding = format == PictureFormat.JPEG ? "jpeg" : "png";
    var bytes = encoded(pixels, encoding);
    while (bytes.length > MOST_BYTES) {
      var side = Math.max(pixels.getWidth(), pixels.getHeight());
      pixels = Downscaling.within(side * 3 / 4, pixels);
      bytes = encoded(pixels, encoding);
    }
    return new Picture(bytes, "image/" + encoding, pixels.getWidth(), pixels.getHeight());
  }

  /** The same of a file that is trusted not to be made for harm; empty where it is no picture. */
  public static Optional<Picture> of(byte[] file) {
    try {
      return Optional.of(decode(file));
    } catch (UnreadablePicture e) {
      return Optional.empty();
    }
  }

  private static byte[] encoded(BufferedImage pixels, String encoding) {
    var writer = ImageIO.getImageWritersByFormatName(encoding).next();
    var bytes = new ByteArrayOutputStream();
    // The output stream is made by hand: the one of ImageIO goes by way of a temporary file.
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var param = writer.getDefaultWriteParam();
      if (encoding.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      writer.setOutput(output);
      writer.write(null, new IIOImage(pixels, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** What {@link #bytes} are, for a {@code Content-Type}: image/png or image/jpeg. */
  public String mediaType() {
    return mediaType;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }
}
