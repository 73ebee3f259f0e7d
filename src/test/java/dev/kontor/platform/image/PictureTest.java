package dev.kontor.platform.image;

import static dev.kontor.platform.image.UnreadablePicture.Reason.NOT_AN_IMAGE;
import static dev.kontor.platform.image.UnreadablePicture.Reason.TOO_MANY_PIXELS;
import static dev.kontor.platform.image.UnreadablePicture.Reason.UNSUPPORTED_FORMAT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of uploads that are pictures, and of those that aren't. */
class PictureTest {
  private static final String WEBP_LOSSY =
      "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
  private static final String WEBP_LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
  private static final String WEBP_ALPHA =
      "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEA"
          + "AQAAAP4AAA3AAP7mtQAAAA==";
  private static final String WEBP_ANIMATED =
      "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQA"
          + "AABWUDhMDQAAAC8AAAAQBxAREYiI/gcA";

  @Test
  void keepsASmallPng() throws Exception {
    var picture = Picture.decode(picture("png", BufferedImage.TYPE_INT_ARGB, 30, 20));
    assertThat(picture.mediaType()).isEqualTo("image/png");
    assertThat(picture.width()).isEqualTo(30);
    assertThat(picture.height()).isEqualTo(20);
    var pixels = read(picture);
    assertThat(pixels.getColorModel().hasAlpha()).isTrue();
    assertThat(pixels.getRGB(7, 7)).isEqualTo(0x80336699);
  }

  @Test
  void keepsASmallJpeg() throws Exception {
    var picture = Picture.decode(picture("jpeg", BufferedImage.TYPE_INT_RGB, 30, 20));
    assertThat(picture.mediaType()).isEqualTo("image/jpeg");
    var pixels = read(picture);
    assertThat(pixels.getWidth()).isEqualTo(picture.width()).isEqualTo(30);
    assertThat(pixels.getHeight()).isEqualTo(picture.height()).isEqualTo(20);
    assertThat(pixels.getRGB(7, 7) >> 16 & 0xFF).isBetween(0x30, 0x36);
  }

  @ParameterizedTest
  @ValueSource(strings = {WEBP_LOSSY, WEBP_LOSSLESS, WEBP_ALPHA, WEBP_ANIMATED})
  void makesPngOfWebp(String webp) throws Exception {
    var picture = Picture.decode(Base64.getDecoder().decode(webp));
    assertThat(picture.mediaType()).isEqualTo("image/png");
    assertThat(picture.width()).isEqualTo(1);
    assertThat(read(picture).getHeight()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "png, 1024, 1024, 1024, 1024",
    "png, 1025, 1024, 1024, 1023",
    "png, 300, 2048, 150, 1024",
    "jpeg, 3000, 600, 1024, 205",
    "jpeg, 6000, 450, 1024, 77",
    "png, 12000, 3, 1024, 1"
  })
  void scalesDown(String format, int width, int height, int newWidth, int newHeight)
      throws Exception {
    var picture = Picture.decode(picture(format, BufferedImage.TYPE_INT_RGB, width, height));
    assertThat(picture.width()).isEqualTo(newWidth);
    assertThat(picture.height()).isEqualTo(newHeight);
    var pixels = read(picture);
    assertThat(pixels.getWidth()).isEqualTo(newWidth);
    assertThat(pixels.getHeight()).isEqualTo(newHeight);
    assertThat(pixels.getRGB(newWidth / 2, newHeight / 2) >> 8 & 0xFF).isBetween(0x60, 0x6C);
  }

  @ParameterizedTest
  @CsvSource({"png, 2, 1024", "png, 1, 700", "jpeg, 1, 1400"})
  void whatWouldTakeTooManyBytesIsMadeSmaller(String format, int type, int side) throws Exception {
    var noise = new BufferedImage(side, side, type);
    var random = new Random(7);
    for (var x = 0; x < side; x++) {
      for (var y = 0; y < side; y++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    var upload = new ByteArrayOutputStream();
    ImageIO.write(noise, format, upload);

    var picture = Picture.decode(upload.toByteArray());

    assertThat(picture.bytes()).hasSizeLessThanOrEqualTo(512 * 1024);
    assertThat(picture.width()).isBetween(200, 1023).isEqualTo(picture.height());
    assertThat(read(picture).getWidth()).isEqualTo(picture.width());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void takesEveryKindOfPng(int type) throws Exception {
    assertThat(Picture.decode(picture("png", type, 9, 9)).width()).isEqualTo(9);
  }

  /** The corners that are seen: of a picture with red, green, blue and white ones. */
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB",
    "0, RGBW", "9, RGBW"
  })
  void turnsItUpright(int orientation, String corners) throws Exception {
    var pixels = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < 32; y++) {
      for (var x = 0; x < 64; x++) {
        pixels.setRGB(x, y, y < 16 ? x < 32 ? 0xFF0000 : 0x00FF00 : x < 32 ? 0x0000FF : 0xFFFFFF);
      }
    }
    for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      var exif = exif(orientation, order);
      var chunk = ByteBuffer.allocate(exif.length + 12).putInt(exif.length);
      chunk.put("eXIf".getBytes(UTF_8)).put(exif).putInt(checksum("eXIf", exif));
      var segment = ByteBuffer.allocate(exif.length + 10).putShort((short) 0xFFE1);
      segment.putShort((short) (exif.length + 8)).put("Exif\0\0".getBytes(UTF_8)).put(exif);

      assertThat(corners(inserted(written("png", pixels), 33, chunk))).isEqualTo(corners);
      assertThat(corners(inserted(written("jpeg", pixels), 2, segment))).isEqualTo(corners);
    }
  }

  /** Exif that leads nowhere is none. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 9, 13, 25})
  void takesCutExif(int length) throws Exception {
    var exif = Arrays.copyOf(exif(6, ByteOrder.BIG_ENDIAN), length);
    var chunk = ByteBuffer.allocate(exif.length + 12).putInt(exif.length);
    chunk.put("eXIf".getBytes(UTF_8)).put(exif).putInt(checksum("eXIf", exif));
    var png = inserted(picture("png", BufferedImage.TYPE_INT_RGB, 4, 2), 33, chunk);

    assertThat(Picture.decode(png).width()).isBetween(2, 4);
  }

  private static byte[] exif(int orientation, ByteOrder order) {
    var exif = ByteBuffer.allocate(26).order(order);
    exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(UTF_8)).putShort((short) 42);
    exif.putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    return exif.putShort((short) orientation).array();
  }

  private static String corners(byte[] upload) throws Exception {
    var seen = read(Picture.decode(upload));
    var right = seen.getWidth() - 3;
    var bottom = seen.getHeight() - 3;
    return colour(seen.getRGB(2, 2))
        + colour(seen.getRGB(right, 2))
        + colour(seen.getRGB(2, bottom))
        + colour(seen.getRGB(right, bottom));
  }

  private static String colour(int rgb) {
    var red = (rgb >> 16 & 0xFF) > 128;
    var green = (rgb >> 8 & 0xFF) > 128;
    return red && green ? "W" : red ? "R" : green ? "G" : "B";
  }

  @ParameterizedTest
  @ValueSource(ints = {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT})
  void keepsTheTonesOfGreysThatShineThrough(int type) throws Exception {
    var grey = ColorSpace.getInstance(ColorSpace.CS_GRAY);
    var colours = new ComponentColorModel(grey, true, false, Transparency.TRANSLUCENT, type);
    var raster = colours.createCompatibleWritableRaster(9, 9);
    var unit = type == DataBuffer.TYPE_BYTE ? 1 : 0x101;
    for (var at = 0; at < 81; at++) {
      raster.setPixel(at % 9, at / 9, new int[] {0x66 * unit, 0x80 * unit});
    }
    var png = written("png", new BufferedImage(colours, raster, false, null));

    assertThat(read(Picture.decode(png)).getRGB(4, 4)).isEqualTo(0x80666666);
  }

  @Test
  void dropsMetadata() throws Exception {
    var png = picture("png", BufferedImage.TYPE_INT_RGB, 5, 5);
    var jpeg = picture("jpeg", BufferedImage.TYPE_INT_RGB, 5, 5);
    var comment = "Comment\0secret".getBytes(ISO_8859_1);
    var chunk = ByteBuffer.allocate(comment.length + 12).putInt(comment.length);
    chunk.put("tEXt".getBytes(UTF_8)).put(comment).putInt(checksum("tEXt", comment));
    var segment = ByteBuffer.allocate(comment.length + 4).putShort((short) 0xFFFE);
    segment.putShort((short) (comment.length + 2)).put(comment);
    for (var upload : new byte[][] {inserted(png, 33, chunk), inserted(jpeg, 2, segment)}) {
      assertThat(new String(upload, ISO_8859_1)).contains("secret");
      assertThat(new String(Picture.decode(upload).bytes(), ISO_8859_1)).doesNotContain("secret");
    }
  }

  @Test
  void refusesOtherContent() {
    assertThat(refusal(new byte[0])).isEqualTo(NOT_AN_IMAGE);
    assertThat(refusal(new byte[1000])).isEqualTo(NOT_AN_IMAGE);
    assertThat(refusal("Hello".getBytes(UTF_8))).isEqualTo(NOT_AN_IMAGE);
    assertThat(refusal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)))
        .isEqualTo(NOT_AN_IMAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp", "tiff"})
  void refusesOtherFormats(String format) throws Exception {
    assertThat(refusal(picture(format, BufferedImage.TYPE_INT_RGB, 5, 5)))
        .isEqualTo(UNSUPPORTED_FORMAT);
  }

  @Test
  void refusesTooManyPixelsBeforeDecodingThem() throws Exception {
    assertThat(refusal(pngHeader(60_000, 60_000))).isEqualTo(TOO_MANY_PIXELS);
    assertThat(refusal(pngHeader(12_001, 1))).isEqualTo(TOO_MANY_PIXELS);
    assertThat(refusal(pngHeader(1, 12_001))).isEqualTo(TOO_MANY_PIXELS);
    assertThat(refusal(pngHeader(8_000, 5_001))).isEqualTo(TOO_MANY_PIXELS);
    assertThat(refusal(pngHeader(8_000, 5_000))).isEqualTo(NOT_AN_IMAGE);
    var webp = Base64.getDecoder().decode(WEBP_LOSSY);
    ByteBuffer.wrap(webp).put(26, (byte) 0xFF).put(27, (byte) 0x3F);
    assertThat(refusal(webp)).isEqualTo(TOO_MANY_PIXELS);
  }

  @Test
  void refusesALargeFrameInASmallWebp() {
    var webp = Base64.getDecoder().decode(WEBP_ALPHA);
    var size = new String(webp, ISO_8859_1).indexOf("VP8 ") + 14;
    ByteBuffer.wrap(webp).putInt(size, 0xFF3FFF3F);
    assertThat(refusal(webp)).isEqualTo(TOO_MANY_PIXELS);
  }

  @Test
  void refusesWebpWithRepeatedOrWithoutPixels() {
    var lossless = Base64.getDecoder().decode(WEBP_LOSSLESS);
    var chunk = Arrays.copyOfRange(lossless, 12, lossless.length);
    var twice = inserted(lossless, lossless.length, ByteBuffer.wrap(chunk));
    twice[4] += (byte) chunk.length;
    assertThat(refusal(twice)).isEqualTo(NOT_AN_IMAGE);
    var without = Arrays.copyOf(Base64.getDecoder().decode(WEBP_ALPHA), 30);
    without[4] = 22;
    assertThat(refusal(without)).isEqualTo(NOT_AN_IMAGE);
  }

  @Test
  void ignoresWhatAColourProfileSaysOfItsLength() throws Exception {
    var webp = Base64.getDecoder().decode(WEBP_ALPHA);
    webp[20] |= 0x20;
    webp[4] += (byte) 140;
    var profile = ByteBuffer.allocate(140).put("ICCP".getBytes(UTF_8)).put((byte) 132);
    profile.putInt(8, Integer.MAX_VALUE).put(44, "acsp".getBytes(UTF_8));
    assertThat(Picture.decode(inserted(webp, 30, profile)).width()).isEqualTo(1);
  }

  @Test
  void refusesTruncatedFiles() throws Exception {
    var files =
        new byte[][] {
          picture("png", BufferedImage.TYPE_INT_RGB, 40, 40),
          picture("jpeg", BufferedImage.TYPE_INT_RGB, 40, 40),
          Base64.getDecoder().decode(WEBP_LOSSY),
          Base64.getDecoder().decode(WEBP_LOSSLESS),
          Base64.getDecoder().decode(WEBP_ALPHA)
        };
    for (var file : files) {
      for (var length = 0; length < file.length; length++) {
        assertThat(refusal(Arrays.copyOf(file, length))).isEqualTo(NOT_AN_IMAGE);
      }
    }
  }

  @Test
  void survivesCorruptFiles() throws Exception {
    var random = new Random(1);
    var files =
        new byte[][] {
          picture("png", BufferedImage.TYPE_INT_RGB, 40, 40),
          picture("jpeg", BufferedImage.TYPE_INT_RGB, 40, 40),
          Base64.getDecoder().decode(WEBP_LOSSY),
          Base64.getDecoder().decode(WEBP_ANIMATED)
        };
    for (var i = 0; i < 400; i++) {
      var corrupt = files[i % files.length].clone();
      for (var changes = random.nextInt(5); changes >= 0; changes--) {
        corrupt[random.nextInt(corrupt.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(Picture.decode(corrupt).width()).isPositive();
      } catch (UnreadablePicture e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  private static UnreadablePicture.Reason refusal(byte[] upload) {
    return catchThrowableOfType(UnreadablePicture.class, () -> Picture.decode(upload)).reason();
  }

  private static byte[] picture(String format, int type, int width, int height) throws IOException {
    var pixels = new BufferedImage(width, height, type);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        pixels.setRGB(x, y, 0x80336699);
      }
    }
    return written(format, pixels);
  }

  private static byte[] written(String format, BufferedImage pixels) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(pixels, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  private static byte[] pngHeader(int width, int height) throws IOException {
    var png = Arrays.copyOf(picture("png", BufferedImage.TYPE_INT_RGB, 1, 1), 33);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var content = Arrays.copyOfRange(png, 16, 29);
    ByteBuffer.wrap(png).putInt(29, checksum("IHDR", content));
    return png;
  }

  private static int checksum(String type, byte[] content) {
    var checksum = new CRC32();
    checksum.update(type.getBytes(UTF_8));
    checksum.update(content);
    return (int) checksum.getValue();
  }

  private static byte[] inserted(byte[] file, int at, ByteBuffer part) {
    return ByteBuffer.allocate(file.length + part.capacity())
        .put(file, 0, at)
        .put(part.array())
        .put(file, at, file.length - at)
        .array();
  }
}
