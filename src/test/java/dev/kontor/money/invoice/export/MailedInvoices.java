package dev.kontor.money.invoice.export;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Letters;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Has invoices exported by mail, as people do. */
final class MailedInvoices {
  private MailedInvoices() {}

  static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/invoice-exports";
  }

  static String path(Person person, String id) {
    return path(person) + "/" + id;
  }

  static Map<String, Object> wish(String format) {
    return Map.of("format", format, "email", true);
  }

  static Answer ask(Person person, Map<String, Object> wish) {
    return Wallets.post(person, path(person), wish);
  }

  /** The id of one that is asked for. */
  static String asked(Person person, Map<String, Object> wish) {
    return Api.json(ask(person, wish).then().statusCode(201).extract()).path("id").asText();
  }

  static String status(Person person, String id) {
    return Api.json(person.calls().get(path(person, id)).then().statusCode(200).extract())
        .path("status")
        .asText();
  }

  static void awaitReady(Person person, String id) {
    Letters.awaitThat("export " + id + " is ready", () -> status(person, id).equals("ready"));
  }

  static Answer file(Person person, String id) {
    return person.calls().get(path(person, id) + "/file");
  }

  /** The files of a ZIP by their names, in their order. */
  static Map<String, byte[]> entries(byte[] zip) {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        entries.put(each.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
