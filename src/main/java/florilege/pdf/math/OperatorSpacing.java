package florilege.pdf.math;

/**
 * Gives the room that signs take (The TeXbook, chapter 18): a relation five eighteenths of an em on
 * each side, an operation four, a comma three behind it.
 */
final class OperatorSpacing {

  private static final String PUNCTUATION = ",;";
  private static final String BINARY = "+−×÷⋅∗⋆∘∙±∓⊕⊖⊗⊘⊙∩∪⊎⊓⊔∨∧∖≀⋄⨿†‡⋉⋊⊞⊠";
  private static final String RELATIONS =
      "=<>:≤≥⩽⩾≠≡≈≊≅∼≃∝≍≐≜≔≪≫⋘⋙≲≳≺≻⪯⪰⊂⊃⊆⊇⊊⊋⊈⊏⊐⊑⊒∈∋∉⊢⊣⊨⊩⊥∣∤∥∦⋈⌣⌢≰≱≮≯"
          + "→←↔⇒⇐⇔⟹⟸⟺⟶⟵⟷↦⟼↪↩↑↓↕⇑⇓↗↘↙↖⇀⇁↼⇌⇝↠↛⇏≁≉≢∄";
  private static final String OPENING = "([{⟨⌈⌊⟮⌜";
  private static final String LARGE = "∑∏∐⋂⋃⋁⋀⨁⨂⨀⨄⨆∫∬∭∮∯";

  private OperatorSpacing() {}

  static boolean isLarge(String sign) {
    return is(sign, LARGE);
  }

  static boolean isIntegral(String sign) {
    return is(sign, "∫∬∭∮∯");
  }

  /** Room before a sign, in em; none where nothing is before it that it could bind. */
  static double before(String sign, boolean binds) {
    return !binds
        ? 0
        : is(sign, RELATIONS)
            ? 5 / 18.0
            : is(sign, BINARY) ? 4 / 18.0 : is(sign, LARGE) ? 3 / 18.0 : 0;
  }

  /** Room behind a sign. */
  static double behind(String sign, boolean binds) {
    return is(sign, PUNCTUATION) || is(sign, LARGE) ? 3 / 18.0 : before(sign, binds);
  }

  static boolean relates(String sign) {
    return is(sign, RELATIONS);
  }

  /** Whether what follows a sign is the beginning of something. */
  static boolean opens(String sign) {
    return is(sign, OPENING)
        || is(sign, BINARY)
        || is(sign, RELATIONS)
        || is(sign, PUNCTUATION)
        || is(sign, LARGE);
  }

  private static boolean is(String sign, String signs) {
    return sign.codePointCount(0, sign.length()) == 1 && signs.contains(sign);
  }
}
