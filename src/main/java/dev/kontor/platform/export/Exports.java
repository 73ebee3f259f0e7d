package dev.kontor.platform.export;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends tables as files, and writes them elsewhere. */
@Singleton
public class Exports {
  private final ExportPlaces places;
  private final Clock clock;

  Exports(ExportPlaces places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /**
   * The answer with a table, sent while its rows are read.
   *
   * @param hasMark whether CSV begins with a byte order mark
   * @throws dev.kontor.platform.problem.DomainException 429 where too many are being sent
   */
  public RestResponse<StreamingOutput> answer(Table table, TableFormat format, boolean hasMark) {
    return answer(200, table, format, hasMark).build();
  }

  /**
   * The answer with another file that takes as long to send, such as one of many files.
   *
   * @param fileName how the download is called
   * @throws dev.kontor.platform.problem.DomainException 429 where too many are being sent
   */
  public RestResponse<StreamingOutput> answer(
      String fileName, String mediaType, StreamingOutput file) {
    return answer(200, fileName, mediaType, file).build();
  }

  /**
   * A file that is sent as it is made, to whoever may have it without a sign-in.
   *
   * @param owner whose it is: by this one it is counted how many are sent at a time
   * @throws dev.kontor.platform.problem.DomainException 429 where too many are being sent
   */
  public RestResponse<StreamingOutput> answerFor(
      UUID owner, String fileName, String mediaType, StreamingOutput file) {
    places.takeFor(owner);
    return begun(200, fileName, mediaType, file).build();
  }

  /**
   * The answer 201 about what was made, as CSV.
   *
   * @param location where it can be read
   * @throws dev.kontor.platform.problem.DomainException 429 where too many are being sent
   */
  public RestResponse<StreamingOutput> ofNew(String location, Table table) {
    return answer(201, table, TableFormat.CSV, false).header("Location", location).build();
  }

  private ResponseBuilder<StreamingOutput> answer(
      int status, Table table, TableFormat format, boolean hasMark) {
    return answer(
        status,
        fileName(table, format),
        format.mediaType(),
        out -> write(table, format, hasMark, out));
  }

  private ResponseBuilder<StreamingOutput> answer(
      int status, String fileName, String mediaType, StreamingOutput file) {
    places.take();
    return begun(status, fileName, mediaType, file);
  }

  private static ResponseBuilder<StreamingOutput> begun(
      int status, String fileName, String mediaType, StreamingOutput file) {
    return ResponseBuilder.<StreamingOutput>create(status)
        .entity(file)
        .header("Content-Type", mediaType)
        .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
  }

  /** Such as {@code invoices-2026-11-30.csv}, by the day in UTC. */
  public String fileName(Table table, TableFormat format) {
    return table.name()
        + "-"
        + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        + "."
        + format.code();
  }

  /**
   * Writes a table; the stream isn't closed.
   *
   * @param hasMark whether CSV begins with a byte order mark
   */
  public void write(Table table, TableFormat format, boolean hasMark, OutputStream out)
      throws IOException {
    format.write(table, hasMark, out);
  }
}
