package dev.kontor.account.password;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a user's names and address, which whoever knows the user tries first. They are found
 * whatever their case and accents, backwards, with digits, signs and letters of other scripts that
 * look alike for letters, with letters doubled, and with anything between these.
 */
final class OwnWords {
  /** Shorter ones are part of many words. */
  private static final int SHORTEST = 3;

  private static final int SHORTEST_OF_SYLLABLES = 2;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LAST_LABEL = Pattern.compile("[.][^.@]*$");

  /** Letters that have no accent to leave away. */
  private static final Map<Integer, String> PLAIN =
      Map.of(
          (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l",
          (int) 'đ', "d", (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i");

  /** How German and its neighbours write letters without accents. */
  private static final Map<Integer, String> SPELLED_OUT =
      Map.of((int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue", (int) 'å', "aa", (int) 'ø', "oe");

  private static final String SIGNS = "0134578926@$!|€+(l";
  private static final String LETTERS = "oieastbgzgasiietci";

  private final Set<String> words;

  private OwnWords(Set<String> words) {
    this.words = words;
  }

  /** Of names and addresses. */
  static OwnWords of(List<String> ownData) {
    var words = new LinkedHashSet<String>();
    ownData.stream()
        .map(each -> each.contains("@") ? LAST_LABEL.matcher(each).replaceFirst("") : each)
        .map(PasswordForm::of)
        .flatMap(each -> Stream.of(NO_LETTERS, SEPARATORS).map(by -> by.split(each)))
        .flatMap(Arrays::stream)
        .filter(each -> each.codePoints().anyMatch(Character::isLetter))
        .flatMap(word -> Stream.of(word, spelledOut(word)))
        .map(word -> Folded.of(word).text())
        .filter(OwnWords::isWord)
        .flatMap(word -> Stream.of(word, new StringBuilder(word).reverse().toString()))
        .forEach(words::add);
    return new OwnWords(words);
  }

  private static boolean isWord(String word) {
    return word.length()
        >= (word.chars().anyMatch(each -> each < 128) ? SHORTEST : SHORTEST_OF_SYLLABLES);
  }

  private static String spelledOut(String word) {
    return replaced(word.toLowerCase(Locale.ROOT), SPELLED_OUT);
  }

  private static String replaced(String text, Map<Integer, String> replacements) {
    var result = new StringBuilder();
    text.codePoints()
        .forEach(each -> result.append(replacements.getOrDefault(each, Character.toString(each))));
    return result.toString();
  }

  /** What is left of a password where one's own words are taken out of it. */
  String takenOutOf(String password) {
    var taken = new BitSet();
    var folded = Folded.of(password);
    words.forEach(word -> folded.mark(word, taken));
    var single = folded.single();
    words.stream()
        .map(word -> Folded.of(word).single().text())
        .filter(OwnWords::isWord)
        .forEach(word -> single.mark(word, taken));
    var rest = new StringBuilder();
    var characters = password.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      if (!taken.get(i)) {
        rest.appendCodePoint(characters[i]);
      }
    }
    return rest.toString().strip();
  }

  /**
   * A text as it is compared.
   *
   * @param first from which character of the text each one came
   * @param last to which character of the text each one reaches
   */
  private record Folded(String text, int[] first, int[] last) {
    static Folded of(String text) {
      var folded = new StringBuilder();
      var origins = new int[0];
      var characters = text.codePoints().toArray();
      for (int i = 0; i < characters.length; i++) {
        folded.append(folded(characters[i]));
        var before = origins.length;
        origins = Arrays.copyOf(origins, folded.length());
        Arrays.fill(origins, before, origins.length, i);
      }
      return new Folded(folded.toString(), origins, origins);
    }

    /** The same with each letter once that is repeated. */
    Folded single() {
      var letters = new StringBuilder();
      var from = new int[text.length()];
      var to = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
          from[letters.length()] = first[i];
          letters.append(text.charAt(i));
        }
        to[letters.length() - 1] = last[i];
      }
      return new Folded(letters.toString(), from, to);
    }

    /** Marks the characters of each place where a word stands. */
    void mark(String word, BitSet marked) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        marked.set(first[at], last[at + word.length() - 1] + 1);
      }
    }

    private static String folded(int character) {
      var lower = Character.toString(character).toLowerCase(Locale.ROOT);
      var plain = Normalizer.normalize(replaced(lower, PLAIN), Normalizer.Form.NFKD);
      var letters = new StringBuilder();
      plain
          .codePoints()
          .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
          .map(each -> SIGNS.indexOf(each) < 0 ? each : LETTERS.charAt(SIGNS.indexOf(each)))
          .filter(Character::isLetterOrDigit)
          .map(LookAlikes::latin)
          .forEach(letters::appendCodePoint);
      return letters.toString();
    }
  }
}
