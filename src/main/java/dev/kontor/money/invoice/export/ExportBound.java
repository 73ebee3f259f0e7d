package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import java.util.List;
import java.util.Map;

/**
 * A moment, by what there was then: documents up to a number of each range, and of the
 * organisation's accounts entries up to a place. Numbers and places are taken under row locks until
 * their transaction ends, so that all that is up to them can be read, and nothing is added to it.
 *
 * @param documents the ranges of all who sell; of those that aren't here there was no document
 * @param entries by currency, the last sequence in the account; where there is none, nothing had
 *     moved
 */
public record ExportBound(List<Range> documents, Map<String, Long> entries) {
  /**
   * A range of numbers.
   *
   * @param last of the documents that count
   */
  public record Range(String legalEntity, int year, DocumentKind kind, int last) {}

  public ExportBound {
    documents = List.copyOf(documents);
    entries = Map.copyOf(entries);
  }
}
