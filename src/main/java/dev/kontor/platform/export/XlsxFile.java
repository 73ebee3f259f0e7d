package dev.kontor.platform.export;

import dev.kontor.platform.export.Column.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes XLSX: numbers and dates as such, texts as texts, whatever they begin with. Rows leave the
 * memory a few hundred at a time; what doesn't fit into a sheet goes on in the next one.
 */
final class XlsxFile {
  /** A sheet has 2^20 rows, the header included. */
  static final int MOST_ROWS = 1_048_575;

  private static final int PORTION = 500;

  /** What a cell can hold. */
  private static final int MOST_CHARACTERS = 32_767;

  private static final Map<Type, String> FORMATS =
      Map.of(
          Type.AMOUNT, "#,##0.00#", Type.DATE, "yyyy-mm-dd", Type.INSTANT, "yyyy-mm-dd hh:mm:ss");

  private final int rowsPerSheet;

  XlsxFile(int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
  }

  /** What isn't finished is no workbook: half a table can't be taken for a whole one. */
  void write(Table table, OutputStream out) throws IOException {
    // Not closed: the stream is whoever's it is to close.
    var workbook = new Workbook(out, "Kontor", null);
    var sheets = new Sheets(table, workbook);
    table.rows().each(sheets::add);
    sheets.finish();
    workbook.finish();
  }

  /** The sheets of a table, one after the other. */
  private final class Sheets {
    private final Table table;
    private final Workbook workbook;
    private int number;
    private Worksheet sheet;
    private int rows;
    private int unsent;

    Sheets(Table table, Workbook workbook) {
      this.table = table;
      this.workbook = workbook;
      sheet = begin();
    }

    private Worksheet begin() {
      number++;
      var begun = workbook.newWorksheet(number == 1 ? table.name() : table.name() + " " + number);
      var columns = table.columns();
      for (int i = 0; i < columns.size(); i++) {
        var column = columns.get(i);
        begun.width(i, Math.max(column.type().width(), column.name().length() + 2));
        begun.inlineString(0, i, column.name());
        begun.style(0, i).bold().set();
      }
      begun.freezePane(0, 1);
      rows = 0;
      return begun;
    }

    void add(@Nullable Object... cells) {
      try {
        if (rows == rowsPerSheet) {
          finish();
          sheet = begin();
        }
        rows++;
        for (int i = 0; i < cells.length; i++) {
          write(i, table.columns().get(i).type(), cells[i]);
        }
        if (++unsent == PORTION) {
          send();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(int column, Type type, @Nullable Object cell) {
      if (cell == null) {
        return;
      }
      if (type == Type.TEXT) {
        sheet.inlineString(rows, column, shortened(cell.toString()));
      } else if (cell instanceof Number amount) {
        sheet.value(rows, column, amount);
      } else if (cell instanceof LocalDate day) {
        sheet.value(rows, column, day);
      } else {
        sheet.value(rows, column, LocalDateTime.ofInstant((Instant) cell, ZoneOffset.UTC));
      }
    }

    private static String shortened(String text) {
      return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }

    /** With the formats of the rows that go: one step for each column, and not for each cell. */
    private void send() throws IOException {
      if (unsent > 0) {
        for (int i = 0; i < table.columns().size(); i++) {
          var format = FORMATS.get(table.columns().get(i).type());
          if (format != null) {
            sheet.range(rows - unsent + 1, i, rows, i).style().format(format).set();
          }
        }
        unsent = 0;
      }
      sheet.flush();
    }

    void finish() throws IOException {
      send();
      sheet.finish();
    }
  }
}
