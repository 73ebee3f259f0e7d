package dev.kontor.money.invoice.document;

import java.util.ArrayList;
import java.util.List;

/**
 * How many lines go on each page, so that a sum can be carried from one to the next. All heights
 * are of one unit.
 *
 * @param page how much fits on a page
 * @param head what stands above the lines on the first page
 * @param titles the names of the columns, on each page
 * @param carried a line with a sum that is carried
 * @param lines in their order
 * @param ending the totals and what comes after them, which stay together
 */
record PageBreaks(int page, int head, int titles, int carried, List<Integer> lines, int ending) {
  /** The numbers of lines, page by page. None is empty, and they add up to all. */
  List<Integer> counts() {
    var counts = new ArrayList<Integer>();
    var first = 0;
    while (first < lines.size()) {
      var count = countFrom(first);
      counts.add(count);
      first += count;
    }
    return counts;
  }

  private int countFrom(int first) {
    var room = page - titles - (first == 0 ? head : carried);
    var remaining = lines.size() - first;
    if (height(first, remaining) + ending <= room) {
      return remaining;
    }
    // The totals don't stand alone on a page: the last line goes there with them.
    var most = Math.max(1, remaining - 1);
    var count = 1;
    while (count < most && height(first, count + 1) + carried <= room) {
      count++;
    }
    return count;
  }

  private int height(int first, int count) {
    return lines.subList(first, first + count).stream().mapToInt(each -> each).sum();
  }
}
