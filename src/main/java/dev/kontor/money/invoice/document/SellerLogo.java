package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.SellerConfig;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.image.Picture;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The seller's logo at the head of documents, read once, at the start. */
@Startup
@Singleton
public class SellerLogo {
  private static final long MOST_BYTES = 1024 * 1024;
  private static final String NAME = "KONTOR_SELLER_LOGO";

  private final String dataUri;

  @Inject
  SellerLogo(SellerConfig config) {
    this(config.logo());
  }

  SellerLogo(Optional<Path> file) {
    dataUri = file.map(SellerLogo::read).orElse("");
  }

  /**
   * Lets settings pass.
   *
   * @throws StartupFailure telling what is wrong
   */
  public static void requireValid(SellerConfig config) {
    config.logo().ifPresent(SellerLogo::read);
  }

  /** As pages have it; empty without one. */
  String dataUri() {
    return dataUri;
  }

  private static String read(Path path) {
    var picture =
        Picture.of(bytes(path))
            .orElseThrow(
                () ->
                    new StartupFailure(
                        NAME + ": " + path + " is no picture that can be read: PNG or JPEG is."));
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(onWhite(picture));
  }

  private static byte[] bytes(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new StartupFailure(NAME + ": there is no file " + path + ".");
      }
      if (Files.size(path) > MOST_BYTES) {
        throw new StartupFailure(NAME + ": " + path + " is larger than 1 MB.");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new StartupFailure(NAME + ": " + path + " can't be read: " + e.getMessage());
    }
  }

  /** Paper is white: nothing shines through. */
  private static byte[] onWhite(Picture picture) {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var pixels = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
      var opaque =
          new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
      var graphics = opaque.createGraphics();
      graphics.drawImage(pixels, 0, 0, Color.WHITE, null);
      graphics.dispose();
      ImageIO.write(opaque, "png", output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
