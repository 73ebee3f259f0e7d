package dev.kontor.platform.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code Accept-Language} (RFC 9110): the one place that does. Strangers write this header,
 * so it is read from left to right once, and no further than {@link #LONGEST}; the JDK's own
 * matcher takes minutes for some of 8 KB. A broken element loses itself only.
 */
final class AcceptedLanguage {
  /** What browsers send has less than a hundred characters. */
  static final int LONGEST = 1000;

  private static final Pattern RANGE =
      Pattern.compile("([A-Za-z]{1,8}+)([-_][A-Za-z0-9]{1,8}+)*+|[*]");

  private static final Pattern WEIGHT = Pattern.compile("0([.][0-9]{0,3})?|1([.]0{0,3})?");

  /** The weight of each that is spoken here, in the order of the header. */
  private final Map<Language, Double> weights = new LinkedHashMap<>();

  private final Set<Language> refused = EnumSet.noneOf(Language.class);
  private double weightOfAny;

  private AcceptedLanguage() {}

  /** The best of what is spoken here, the default where nothing matches; several lines are one. */
  static Language of(List<String> lines) {
    var header = String.join(",", lines);
    var accepted = new AcceptedLanguage();
    var begin = 0;
    while (begin < Math.min(header.length(), LONGEST)) {
      var comma = header.indexOf(',', begin);
      var end = comma < 0 ? header.length() : comma;
      if (end <= LONGEST) {
        accepted.add(header.substring(begin, end));
      }
      begin = end + 1;
    }
    return accepted.best();
  }

  private void add(String element) {
    var semicolon = element.indexOf(';');
    var range = (semicolon < 0 ? element : element.substring(0, semicolon)).strip();
    var weight = semicolon < 0 ? Optional.of(1.0) : weight(element.substring(semicolon + 1));
    if (weight.isPresent() && RANGE.matcher(range).matches()) {
      if (range.equals("*")) {
        weightOfAny = Math.max(weightOfAny, weight.get());
      } else {
        // All of a language is spoken alike here, whatever the country.
        var language = range.split("[-_]", 2)[0];
        Language.of(language).ifPresent(each -> add(each, weight.get(), range.equals(language)));
      }
    }
  }

  private void add(Language language, double weight, boolean isWhole) {
    if (weight > 0) {
      weights.merge(language, weight, Math::max);
    } else if (isWhole) {
      refused.add(language);
    }
  }

  private static Optional<Double> weight(String parameter) {
    var stripped = parameter.strip();
    var value = stripped.regionMatches(true, 0, "q=", 0, 2) ? stripped.substring(2) : "";
    return WEIGHT.matcher(value).matches()
        ? Optional.of(Double.parseDouble(value))
        : Optional.empty();
  }

  private Language best() {
    weights.keySet().removeAll(refused);
    var best = Language.DEFAULT;
    var weightOfBest = 0.0;
    for (var each : weights.entrySet()) {
      if (each.getValue() > weightOfBest) {
        best = each.getKey();
        weightOfBest = each.getValue();
      }
    }
    return weightOfAny > weightOfBest ? any() : best;
  }

  /** Ours, unless that is the one that was refused. */
  private Language any() {
    return refused.contains(Language.DEFAULT)
        ? Arrays.stream(Language.values())
            .filter(each -> !refused.contains(each))
            .findFirst()
            .orElse(Language.DEFAULT)
        : Language.DEFAULT;
  }
}
