package dev.kontor.platform.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a caller would rather have a page than JSON, by {@code Accept} (RFC 9110, section
 * 12.5.1). Who doesn't say is a program. Strangers write this header: a broken element loses itself
 * only.
 */
final class AcceptedForm {
  private static final Pattern WEIGHT = Pattern.compile("q=(0([.][0-9]{0,3})?|1([.]0{0,3})?)");

  /** What accepts each of the two, the least precise first. */
  private static final List<String> PAGE = List.of("*/*", "text/*", "text/html");

  private static final List<String> JSON = List.of("*/*", "application/*", "application/json");

  private AcceptedForm() {}

  private record Range(String name, double weight) {}

  static boolean isPage(List<String> lines) {
    var accepted =
        lines.stream()
            .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
            .map(AcceptedForm::range)
            .flatMap(Optional::stream)
            .toList();
    return weight(PAGE, accepted) > weight(JSON, accepted);
  }

  private static Optional<Range> range(String element) {
    var parts = element.split(";", -1);
    var weight =
        Arrays.stream(parts)
            .map(String::strip)
            .filter(each -> each.startsWith("q="))
            .findFirst()
            .orElse("q=1");
    return WEIGHT.matcher(weight).matches()
        ? Optional.of(new Range(parts[0].strip(), Double.parseDouble(weight.substring(2))))
        : Optional.empty();
  }

  /** That of the most precise range: a more general one doesn't count beside it. */
  private static double weight(List<String> names, List<Range> accepted) {
    return accepted.stream()
        .filter(each -> names.contains(each.name()))
        .max(Comparator.comparingInt(each -> names.indexOf(each.name())))
        .map(Range::weight)
        .orElse(0.0);
  }
}
