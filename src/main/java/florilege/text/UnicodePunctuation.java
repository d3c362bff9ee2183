package florilege.text;

/** Tells punctuation as CommonMark 0.31 §2.1 has it: Unicode's general categories P and S. */
public final class UnicodePunctuation {

  private UnicodePunctuation() {}

  /** Whether a code point is punctuation or a symbol. */
  public static boolean contains(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
