package dev.kontor.platform.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kontor.platform.text.SafeCell;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A table to be downloaded: CSV (RFC 4180) in UTF-8, streamed. No cell is taken for a formula by a
 * spreadsheet.
 */
public final class CsvAnswer {
  private CsvAnswer() {}

  /** Gives the lines of a table one after the other. */
  @FunctionalInterface
  public interface Lines {
    void each(Consumer<List<String>> line);
  }

  /**
   * The answer.
   *
   * @param file how the download is called
   * @param header the names of the columns
   */
  public static RestResponse<StreamingOutput> of(String file, List<String> header, Lines lines) {
    return answer(200, file, header, lines).build();
  }

  /**
   * The answer 201 about what was made.
   *
   * @param location where it can be read
   * @param file how the download is called
   * @param header the names of the columns
   */
  public static RestResponse<StreamingOutput> ofNew(
      String location, String file, List<String> header, Lines lines) {
    return answer(201, file, header, lines).header("Location", location).build();
  }

  private static ResponseBuilder<StreamingOutput> answer(
      int status, String file, List<String> header, Lines lines) {
    return ResponseBuilder.<StreamingOutput>create(status)
        .entity(out -> write(header, lines, out))
        .header("Content-Type", "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"");
  }

  private static void write(List<String> header, Lines lines, OutputStream out) throws IOException {
    // Not closed: the response's stream is the server's to close.
    var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(header);
    lines.each(line -> csv.writeRecord(line.stream().map(SafeCell::of).toList()));
    csv.flush();
  }
}
