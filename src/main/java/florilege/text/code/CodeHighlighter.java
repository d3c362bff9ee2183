package florilege.text.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Divides a piece of code into tokens. Nothing is ever drawn: only the token makers of the editor
 * component are used.
 *
 * @param language its name for a class, such as {@code java}; empty when none was named
 * @param tokens in order; together they are the code
 */
public record CodeHighlighter(String language, List<Token> tokens) {

  /** Longer code, in UTF-16 units, is not coloured: nobody reads a token of it for its colour. */
  private static final int LONGEST = 200_000;

  /**
   * A longer line, in UTF-16 units, is not coloured either: it is data, and the scanners are not
   * made for it.
   */
  private static final int LONGEST_LINE = 5_000;

  /**
   * A stretch of code of one kind.
   *
   * @param kind the class that styles give a look, such as {@code code-keyword}; no other element
   *     of a book has one of these; empty for plain
   */
  public record Token(String kind, String text) {}

  /**
   * The tokens of code.
   *
   * @param info the word behind the fence, such as {@code js} or {@code Java}; a language that is
   *     not known leaves the code plain
   */
  public static CodeHighlighter of(String info, String code) {
    Optional<ProgrammingLanguage> known = ProgrammingLanguage.named(info);
    boolean measured =
        code.length() <= LONGEST && code.lines().allMatch(line -> line.length() <= LONGEST_LINE);
    String name = known.map(ProgrammingLanguage::name).orElse(ProgrammingLanguage.plainName(info));
    return new CodeHighlighter(
        name,
        known.isPresent() && measured ? tokens(known.get(), code) : List.of(new Token("", code)));
  }

  private static List<Token> tokens(ProgrammingLanguage language, String code) {
    TokenMaker maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(language.style());
    List<Token> tokens = new ArrayList<>();
    int state = TokenTypes.NULL;
    String[] lines = code.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Segment line = new Segment(lines[i].toCharArray(), 0, lines[i].length());
      state = line(maker, line, state, tokens);
      if (i < lines.length - 1) {
        add(tokens, new Token("", "\n"));
      }
    }
    return tokens;
  }

  /** Adds the tokens of a line; gives the state in which the next begins. */
  private static int line(TokenMaker maker, Segment line, int state, List<Token> tokens) {
    int length = 0;
    var token = maker.getTokenList(line, state, 0);
    while (token.isPaintable() && token.getNextToken() != null) {
      length += token.length();
      add(
          tokens,
          new Token(
              kind(maker.getClosestStandardTokenTypeForInternalType(token.getType())),
              token.getLexeme()));
      token = token.getNextToken();
    }
    if (length < line.count) { // A scanner that gave up loses nothing.
      add(tokens, new Token("", new String(line.array, length, line.count - length)));
    }
    return token.getType();
  }

  private static void add(List<Token> tokens, Token token) {
    int last = tokens.size() - 1;
    if (last >= 0 && tokens.get(last).kind().equals(token.kind())) {
      tokens.set(last, new Token(token.kind(), tokens.get(last).text() + token.text()));
    } else if (!token.text().isEmpty()) {
      tokens.add(token);
    }
  }

  private static String kind(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          "code-comment";
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.PREPROCESSOR ->
          "code-keyword";
      case TokenTypes.FUNCTION -> "code-function";
      case TokenTypes.DATA_TYPE -> "code-type";
      case TokenTypes.VARIABLE -> "code-variable";
      case TokenTypes.ANNOTATION -> "code-annotation";
      case TokenTypes.OPERATOR -> "code-operator";
      case TokenTypes.LITERAL_BOOLEAN, TokenTypes.MARKUP_ENTITY_REFERENCE -> "code-literal";
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          "code-number";
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR ->
          "code-string";
      case TokenTypes.MARKUP_TAG_NAME, TokenTypes.MARKUP_TAG_DELIMITER, TokenTypes.MARKUP_DTD ->
          "code-tag";
      case TokenTypes.MARKUP_TAG_ATTRIBUTE -> "code-attribute";
      default -> "";
    };
  }
}
