package dev.kontor.platform.export;

import dev.kontor.platform.text.Coded;
import java.io.IOException;
import java.io.OutputStream;

/** What kind of file a table becomes. */
public enum TableFormat implements Coded {
  /** RFC 4180 in UTF-8, with a header line. */
  CSV("text/csv;charset=UTF-8") {
    @Override
    void write(Table table, boolean hasMark, OutputStream out) throws IOException {
      CsvFile.write(table, hasMark, out);
    }
  },
  /** Office Open XML, as spreadsheet programs read it. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Table table, boolean hasMark, OutputStream out) throws IOException {
      new XlsxFile(XlsxFile.MOST_ROWS).write(table, out);
    }
  };

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a table; the stream isn't closed.
   *
   * @param hasMark whether a CSV begins with a byte order mark, by which spreadsheet programs know
   *     that it is UTF-8
   */
  abstract void write(Table table, boolean hasMark, OutputStream out) throws IOException;
}
