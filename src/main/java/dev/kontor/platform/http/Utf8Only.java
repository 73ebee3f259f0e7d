package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON is in UTF-8 (RFC 8259): the library guesses other encodings from the first bytes, and takes
 * overlong sequences and halves of surrogate pairs for characters.
 */
final class Utf8Only extends InputDecorator {
  @Override
  public InputStream decorate(IOContext context, InputStream body) throws IOException {
    var bytes = body.readAllBytes();
    require(bytes, 0, bytes.length);
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public @Nullable InputStream decorate(IOContext context, byte[] body, int offset, int length)
      throws IOException {
    require(body, offset, length);
    return null;
  }

  @Override
  public Reader decorate(IOContext context, Reader text) {
    return text;
  }

  private static void require(byte[] bytes, int offset, int length) throws IOException {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      // In UTF-16 and UTF-32 each brace, digit and quote has a NUL beside it; in JSON there is
      // none.
      if (text.chars().anyMatch(each -> each == 0)) {
        throw new JsonParseException(null, "Not UTF-8");
      }
    } catch (CharacterCodingException notUtf8) {
      throw new JsonParseException(null, "Not UTF-8", notUtf8);
    }
  }
}
