package dev.kontor.platform.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The formats in which pictures are taken, told apart by the signature that files begin with. */
enum PictureFormat {
  PNG("89504e470d0a1a0a", 40_000_000) {
    @Override
    boolean isSound(byte[] file) {
      return PngChunks.areSound(file);
    }

    @Override
    Optional<ByteBuffer> exif(byte[] file) {
      return PngChunks.exif(file);
    }
  },

  JPEG("ffd8", 40_000_000) {
    @Override
    boolean isSound(byte[] file) {
      return JpegSegments.areSound(file);
    }

    @Override
    Optional<ByteBuffer> exif(byte[] file) {
      return JpegSegments.exif(file);
    }
  },

  /** Its decoder needs 35 bytes of memory and more for a pixel, ten times as much as the others. */
  WEBP("52494646........57454250", 16_000_000) {
    @Override
    ImageReader reader() throws IOException {
      // Straight from its provider: the registry of ImageIO may have been filled by a class loader
      // that doesn't know this one.
      return new WebPImageReaderSpi().createReaderInstance(null);
    }

    @Override
    FileStream stream(byte[] file) {
      return new FileStream(WebpChunks.withoutProfile(file));
    }

    @Override
    boolean isSound(byte[] file) {
      return new WebpChunks(file).areSound();
    }

    @Override
    Optional<ByteBuffer> exif(byte[] file) {
      return new WebpChunks(file).exif();
    }

    @Override
    List<PixelSize> frames(byte[] file) {
      return new WebpChunks(file).lossyFrames();
    }
  };

  private final String signature;
  private final long maxPixels;

  PictureFormat(String signature, long maxPixels) {
    this.signature = signature;
    this.maxPixels = maxPixels;
  }

  static Optional<PictureFormat> of(byte[] file) {
    var start = HexFormat.of().formatHex(file, 0, Math.min(file.length, 12));
    return Arrays.stream(values()).filter(each -> start.matches(each.signature + ".*")).findFirst();
  }

  ImageReader reader() throws IOException {
    return ImageIO.getImageReadersByFormatName(name()).next();
  }

  FileStream stream(byte[] file) {
    return new FileStream(file);
  }

  /** Most pixels that are decoded: a small file may ask for all the memory there is. */
  long maxPixels() {
    return maxPixels;
  }

  /**
   * Whether a file goes on to its end, as decoders make up what is missing instead of failing, and
   * holds one picture instead of work for hours.
   */
  abstract boolean isSound(byte[] file);

  /** What the camera noted, of a file that is sound. */
  abstract Optional<ByteBuffer> exif(byte[] file);

  /** The sizes of what is packed in a file, where they may differ from the size of the whole. */
  List<PixelSize> frames(byte[] file) {
    return List.of();
  }
}
