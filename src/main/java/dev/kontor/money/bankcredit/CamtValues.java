package dev.kontor.money.bankcredit;

import dev.kontor.platform.time.WrittenTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that elements of a notification have. Each reads the element at which a walk is. */
final class CamtValues {
  /** As the standard has it: at most 18 digits, five of them behind the point. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(\\.[0-9]{0,5})?");

  private static final int LONGEST_VALUE = 40;
  private static final int LONGEST_REFERENCE = 35;
  private static final int DAY = "2026-11-27".length();

  private final XmlWalk walk;

  CamtValues(XmlWalk walk) {
    this.walk = walk;
  }

  BigDecimal amount(String currency) {
    if (!currency.equals(currency())) {
      throw walk.fault("another currency");
    }
    return decimal();
  }

  String currency() {
    var currency = walk.attribute("Ccy");
    if (currency == null) {
      throw walk.fault("no Ccy");
    }
    return currency;
  }

  BigDecimal decimal() {
    var text = walk.text(LONGEST_VALUE);
    if (!AMOUNT.matcher(text).matches()) {
      throw walk.fault("no amount");
    }
    return new BigDecimal(text);
  }

  long count() {
    var text = walk.text(LONGEST_VALUE);
    if (!text.matches("[0-9]{1,15}")) {
      throw walk.fault("no number");
    }
    return Long.parseLong(text);
  }

  boolean isCredit() {
    return switch (walk.text(LONGEST_VALUE)) {
      case "CRDT" -> true;
      case "DBIT" -> false;
      default -> throw walk.fault("neither CRDT nor DBIT");
    };
  }

  boolean flag() {
    return switch (walk.text(LONGEST_VALUE)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw walk.fault("neither true nor false");
    };
  }

  /** Of a date, or of a date with its time. */
  LocalDate date() {
    var date = new LocalDate[1];
    walk.children(
        name -> {
          if (name.equals("Dt") || name.equals("DtTm")) {
            date[0] = day(walk.text(LONGEST_VALUE));
          }
        });
    if (date[0] == null) {
      throw walk.fault("no Dt");
    }
    return date[0];
  }

  private LocalDate day(String text) {
    return WrittenTime.date(text.substring(0, Math.min(text.length(), DAY)))
        .orElseThrow(() -> walk.fault("no date"));
  }

  /** What the bank calls something: a part of it would be another one. */
  @Nullable String reference() {
    var text = walk.text(LONGEST_REFERENCE + 1);
    if (text.length() > LONGEST_REFERENCE) {
      throw walk.fault("more than 35 characters");
    }
    return text.isEmpty() ? null : text;
  }

  /** The number of an account: its IBAN, or another one. */
  @Nullable String accountId(int most) {
    var number = new String[1];
    walk.children(
        part -> {
          if (part.equals("Id")) {
            walk.children(
                kind -> {
                  switch (kind) {
                    case "IBAN" -> number[0] = walk.text(most);
                    case "Othr" ->
                        walk.children(
                            each -> {
                              if (each.equals("Id")) {
                                number[0] = walk.text(most);
                              }
                            });
                    default -> {}
                  }
                });
          }
        });
    return number[0];
  }

  /** A code, such as that of a status, where it stands in a {@code Cd}. */
  String code() {
    var code = new String[] {""};
    walk.children(
        name -> {
          if (name.equals("Cd")) {
            code[0] = walk.text(LONGEST_VALUE);
          }
        });
    return code[0];
  }
}
