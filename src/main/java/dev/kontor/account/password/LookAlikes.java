package dev.kontor.account.password;

import com.ibm.icu.text.SpoofChecker;

/** Letters of other scripts that look like Latin ones (Unicode Technical Standard 39). */
final class LookAlikes {
  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

  private LookAlikes() {}

  /** The small Latin letter that a letter looks like, small or capital; else the letter itself. */
  static int latin(int letter) {
    if (letter < 128) {
      return letter;
    }
    var small = alike(letter);
    if (isLatin(small)) {
      return Character.toLowerCase(small);
    }
    var capital = alike(Character.toUpperCase(letter));
    return isLatin(capital) ? Character.toLowerCase(capital) : letter;
  }

  private static int alike(int letter) {
    var skeleton = CHECKER.getSkeleton(Character.toString(letter));
    return skeleton.codePointCount(0, skeleton.length()) == 1 ? skeleton.codePointAt(0) : letter;
  }

  private static boolean isLatin(int letter) {
    return letter < 128 && Character.isLetter(letter);
  }
}
