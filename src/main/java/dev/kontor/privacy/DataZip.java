package dev.kontor.privacy;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is held about a person in one file: a text that explains the others, JSON, and pictures.
 * Each portion of rows is a read of its own, so that a slow reader holds no connection, and there
 * is never more than a portion in memory.
 */
@Singleton
class DataZip {
  private static final String TEXTS = "dataexport";

  private final PersonalData data;
  private final PersonalDataQueries queries;
  private final Clock clock;

  DataZip(PersonalData data, PersonalDataQueries queries, Clock clock) {
    this.data = data;
    this.queries = queries;
    this.clock = clock;
  }

  /** Writes it; the stream isn't closed. */
  void write(Person person, OutputStream out) throws IOException {
    var subject = new Subject(person.id(), person.email());
    var zip = new ZipOutputStream(out);
    begin(zip, "README.txt");
    print(zip, explanation(person.language()));
    zip.closeEntry();
    for (var file : data.files().entrySet()) {
      begin(zip, file.getKey() + ".json");
      tables(zip, file.getValue(), subject);
      zip.closeEntry();
    }
    for (var table : data.tables().keySet()) {
      picture(zip, table, subject);
    }
    zip.finish();
  }

  private void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(clock.millis());
    zip.putNextEntry(entry);
  }

  private static String explanation(Language language) {
    var text = new StringBuilder(Texts.text(language, TEXTS, "title")).append("\n\n");
    text.append(Texts.text(language, TEXTS, "intro")).append("\n\n");
    for (var file : FileNames.ORDER) {
      text.append(file).append(".json\n  ");
      text.append(Texts.text(language, TEXTS, "file." + file)).append("\n");
    }
    return text.append("\n").append(Texts.text(language, TEXTS, "without")).append("\n").toString();
  }

  private void tables(ZipOutputStream zip, List<String> tables, Subject person) throws IOException {
    var separator = "{\n";
    for (var table : tables) {
      print(zip, separator + "\"" + MemberNames.of(table) + "\": [");
      rows(zip, table, person);
      print(zip, "]");
      separator = ",\n";
    }
    print(zip, "\n}\n");
  }

  private void rows(ZipOutputStream zip, String table, Subject person) throws IOException {
    var separator = "\n";
    var portion = queries.portion(table, person, List.of());
    while (true) {
      for (var row : portion.rows()) {
        print(zip, separator + row);
        separator = ",\n";
      }
      if (!portion.isFull()) {
        return;
      }
      portion = queries.portion(table, person, portion.last());
    }
  }

  private void picture(ZipOutputStream zip, String table, Subject person) throws IOException {
    var picture = queries.picture(table, person);
    if (picture.isPresent()) {
      var extension = picture.get().mediaType().replaceFirst(".*/", "");
      begin(zip, table.replace('_', '-') + "." + extension);
      zip.write(picture.get().content());
      zip.closeEntry();
    }
  }

  private static void print(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
