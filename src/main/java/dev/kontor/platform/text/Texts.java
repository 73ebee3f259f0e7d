package dev.kontor.platform.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What Kontor says to people: one properties file per feature and language under {@code texts/}, in
 * the pattern language of {@link MessageFormat}. Every key exists in every language.
 */
public final class Texts {
  private static final Control EXACT_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Texts() {}

  /**
   * The text of a key.
   *
   * @param feature the file's name without language, such as {@code membership}
   * @param arguments what stands for {@code {0}}, {@code {1}} …; numbers are given as strings
   * @throws java.util.MissingResourceException where the key doesn't exist
   */
  public static String text(Language language, String feature, String key, Object... arguments) {
    var pattern = bundle(language, feature).getString(key);
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  public static boolean has(Language language, String feature, String key) {
    return bundle(language, feature).containsKey(key);
  }

  private static ResourceBundle bundle(Language language, String feature) {
    return ResourceBundle.getBundle(
        "texts." + feature, language.locale(), Texts.class.getClassLoader(), EXACT_LANGUAGE);
  }
}
