package dev.kontor.money.invoice.document;

import java.util.List;

/**
 * What the template {@code document/document} shows, written for the reader; empty what there
 * isn't.
 *
 * @param paper the size of the page, as style sheets have it
 * @param isEndless whether it is for measuring only, by a ruler as high as the text of a page
 * @param title what and which document it is
 * @param number by which its pages are told from others
 * @param mark across each page
 * @param logo as a data URI
 * @param seller who sells, line by line, the name first
 * @param imprint the seller in one line, at the foot of each page
 * @param recipient line by line, the name first
 * @param subtitle of a credit note: for which invoice
 * @param parts the lines, page by page
 * @param sums what they add up to
 * @param payments how it was paid, or given back
 * @param notes what else is to be said
 */
record DocumentPage(
    String language,
    String paper,
    boolean isEndless,
    String title,
    String number,
    String mark,
    String logo,
    List<String> seller,
    String imprint,
    List<String> recipient,
    String subtitle,
    List<Entry> facts,
    Columns columns,
    List<Part> parts,
    List<Sum> sums,
    String paymentsTitle,
    List<Entry> payments,
    String outcome,
    List<String> notes) {
  /** Something with its name. */
  record Entry(String name, String value) {}

  /** An amount with its name. */
  record Sum(String name, String value, boolean isTotal) {}

  /** The names of the columns. */
  record Columns(String description, String rate, String price, String amount) {}

  /**
   * The lines of one page.
   *
   * @param before the sum of the pages before, with its name
   * @param after the same with this page's lines
   */
  record Part(Sum before, List<Line> lines, Sum after, boolean isLast) {}

  /**
   * A line.
   *
   * @param period the days that it is for
   * @param discountText what is taken off
   */
  record Line(
      int number,
      String description,
      String period,
      String rate,
      String price,
      String discountText,
      String discount,
      String net) {}
}
