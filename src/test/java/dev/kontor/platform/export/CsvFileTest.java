package dev.kontor.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV is read back as it was, and no text is a formula. */
class CsvFileTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("name"),
          Column.number("count"),
          Column.amount("amount"),
          Column.date("day"),
          Column.instant("at"));

  private static String write(boolean hasMark, Table.Rows rows) throws IOException {
    var out = new ByteArrayOutputStream();
    TableFormat.CSV.write(new Table("things", COLUMNS, rows), hasMark, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void eachTypeIsWrittenInOneWay() throws IOException {
    var csv =
        write(
            false,
            row -> {
              row.add(
                  "Zürich, 北京",
                  7,
                  new BigDecimal("-12.50"),
                  LocalDate.of(2026, 11, 30),
                  Instant.parse("2026-11-30T08:00:00Z"));
              row.add(null, null, null, null, null);
            });

    assertThat(csv)
        .isEqualTo(
            """
            name,count,amount,day,at\r
            "Zürich, 北京",7,-12.50,2026-11-30,2026-11-30T08:00:00Z\r
            ,,,,\r
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+41", "-2", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")"})
  void aTextThatWouldBeAFormulaIsNone(String text) throws IOException {
    var csv = write(false, row -> row.add(text, 1, BigDecimal.ONE.negate(), null, null));

    var read = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList().get(0);
    assertThat(read.getField("name")).isEqualTo("'" + text);
    assertThat(read.getField("amount")).as("a number stays one").isEqualTo("-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two\nlines", "two\r\nlines", "a \"quote\"", " =1", "a;b", "a,b", "👍", "' x"})
  void anyOtherTextIsReadBackAsItWas(String text) throws IOException {
    var csv = write(true, row -> row.add(text, 1, null, null, null));

    assertThat(csv).startsWith("\uFEFFname,");
    var read = CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).getField("name")).isEqualTo(text);
  }

  @Test
  void noRowsAreAHeader() throws IOException {
    assertThat(write(false, row -> {})).isEqualTo("name,count,amount,day,at\r\n");
  }

  @Test
  void theHeaderIsThereBeforeTheFirstRow() throws IOException {
    var out = new ByteArrayOutputStream();

    TableFormat.CSV.write(
        new Table("things", COLUMNS, row -> assertThat(out.toString()).startsWith("name,")),
        false,
        out);
  }
}
