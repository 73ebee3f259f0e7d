package dev.kontor.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kontor.platform.text.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV (RFC 4180). A negative amount is a number, and a text never a formula. */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  static void write(Table table, boolean hasMark, OutputStream out) throws IOException {
    // Not closed: the stream is whoever's it is to close.
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (hasMark) {
      text.write(BYTE_ORDER_MARK);
    }
    var columns = table.columns();
    var csv = CsvWriter.builder().build(text);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    // Whoever waits sees that it has begun, however long the first rows take.
    csv.flush();
    var cells = new String[columns.size()];
    table.rows().each(row -> csv.writeRecord(written(columns, row, cells)));
    csv.flush();
  }

  private static String[] written(List<Column> columns, @Nullable Object[] row, String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = written(columns.get(i), row[i]);
    }
    return cells;
  }

  private static String written(Column column, @Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return column.type() == Column.Type.TEXT ? SafeCell.of(cell.toString()) : cell.toString();
  }
}
