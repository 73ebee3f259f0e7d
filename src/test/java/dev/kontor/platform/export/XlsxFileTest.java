package dev.kontor.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** XLSX has numbers and dates as such, and texts that are never formulas. */
class XlsxFileTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("name"),
          Column.number("count"),
          Column.amount("amount"),
          Column.date("day"),
          Column.instant("at"));

  private static Map<String, String> write(int rowsPerSheet, Table.Rows rows) throws IOException {
    var file = Files.createTempFile("things", ".xlsx");
    try {
      try (var out = Files.newOutputStream(file)) {
        new XlsxFile(rowsPerSheet).write(new Table("things", COLUMNS, rows), out);
      }
      return files(file);
    } finally {
      Files.delete(file);
    }
  }

  /** By the directory at the end, as spreadsheet programs read them. */
  private static Map<String, String> files(Path file) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        try (var content = zip.getInputStream(entry)) {
          files.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  /** The cells of a sheet, by their place: type, and what stands in it. */
  private static Map<String, String> cells(String sheet) throws Exception {
    var cells = new HashMap<String, String>();
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    var found = document.getElementsByTagName("c");
    for (int i = 0; i < found.getLength(); i++) {
      var cell = (Element) found.item(i);
      cells.put(cell.getAttribute("r"), cell.getAttribute("t") + ":" + cell.getTextContent());
    }
    return cells;
  }

  @Test
  void numbersAndDatesAreSuch() throws Exception {
    var files =
        write(
            10,
            row -> {
              row.add(
                  "Zürich & <北京>",
                  7,
                  new BigDecimal("-1234567890123.45"),
                  LocalDate.of(2026, 11, 30),
                  Instant.parse("2026-11-30T12:00:00Z"));
              row.add(null, null, new BigDecimal("0.00"), null, null);
            });

    var sheet = files.get("xl/worksheets/sheet1.xml");
    var cells = cells(sheet);
    assertThat(cells)
        .containsEntry("A1", "inlineStr:name")
        .containsEntry("A2", "inlineStr:Zürich & <北京>")
        .containsEntry("B2", "n:7")
        .containsEntry("C2", "n:-1234567890123.45")
        .containsEntry("D2", "n:46356.0")
        .containsEntry("C3", "n:0.00");
    assertThat(cells.get("E2")).startsWith("n:46356.5");
    assertThat(sheet).contains("pane ", "<col ").doesNotContain("<f>");
    assertThat(files.get("xl/styles.xml")).contains("yyyy-mm-dd", "#,##0.00");
  }

  @Test
  void aTextIsNeverAFormula() throws Exception {
    var texts = List.of("=1+1", "+41", "-2", "@SUM(A1)", "\tx", " =1", "two\nlines", "a \"b\"");

    var files = write(10, row -> texts.forEach(each -> row.add(each, null, null, null, null)));

    var sheet = files.get("xl/worksheets/sheet1.xml");
    assertThat(sheet).doesNotContain("<f>");
    var cells = cells(sheet);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(cells).containsEntry("A" + (i + 2), "inlineStr:" + texts.get(i));
    }
  }

  @Test
  void whatIsTooLongForACellIsCutAndWhatIsNoCharacterLeftOut() throws Exception {
    var files = write(10, row -> row.add("\u0001x".repeat(20_000), null, null, null, null));

    assertThat(cells(files.get("xl/worksheets/sheet1.xml")).get("A2")).startsWith("inlineStr:x");
  }

  @Test
  void whatDoesNotFitGoesOnInTheNextSheet() throws Exception {
    var files =
        write(
            1000,
            row -> {
              for (int i = 0; i < 2500; i++) {
                row.add("row " + i, i, null, null, null);
              }
            });

    var rows = new ArrayList<String>();
    for (int i = 1; i <= 3; i++) {
      var cells = cells(files.get("xl/worksheets/sheet" + i + ".xml"));
      assertThat(cells).containsEntry("B1", "inlineStr:count");
      for (int row = 2; cells.containsKey("B" + row); row++) {
        rows.add(cells.get("B" + row));
      }
    }
    assertThat(rows).hasSize(2500).doesNotHaveDuplicates().endsWith("n:2499");
    assertThat(names(files.get("xl/workbook.xml")))
        .containsExactly("things", "things 2", "things 3");
    assertThat(XlsxFile.MOST_ROWS + 1).isEqualTo(1 << 20);
  }

  private static List<String> names(String workbook) {
    return Pattern.compile("<sheet name=\"([^\"]*)\"")
        .matcher(workbook)
        .results()
        .map(each -> each.group(1))
        .toList();
  }

  @Test
  void noRowsAreAHeader() throws Exception {
    var cells = cells(write(10, row -> {}).get("xl/worksheets/sheet1.xml"));

    assertThat(cells).hasSize(5).containsEntry("E1", "inlineStr:at");
  }

  /** Half a table isn't taken for a whole one. */
  @Test
  void whatBreaksOffIsNoWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    Table.Rows rows =
        row -> {
          row.add("x", 1, null, null, null);
          throw new IllegalStateException("the database is gone");
        };

    assertThatThrownBy(() -> new XlsxFile(10).write(new Table("things", COLUMNS, rows), out))
        .hasMessage("the database is gone");

    assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("xl/workbook.xml");
  }

  /** Rows leave the memory: none of these texts would be kept, nor all the cells. */
  @Test
  void memoryIsConstant() throws IOException {
    var sent = new long[1];
    var counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            sent[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            sent[0] += length;
          }
        };
    var most = new long[1];
    Table.Rows rows =
        row -> {
          for (int i = 0; i < 200_000; i++) {
            row.add(i + " " + "x".repeat(1000), i, BigDecimal.valueOf(i, 2), null, null);
            if (i % 50_000 == 49_999) {
              System.gc();
              var runtime = Runtime.getRuntime();
              most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
            }
          }
        };
    System.gc();
    var before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();

    new XlsxFile(XlsxFile.MOST_ROWS).write(new Table("things", COLUMNS, rows), counting);

    assertThat(sent[0]).isPositive();
    assertThat(most[0] - before).as("of 200 MB of texts").isLessThan(60_000_000L);
  }
}
