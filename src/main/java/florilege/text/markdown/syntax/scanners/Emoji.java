package florilege.text.markdown.syntax.scanners;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import com.vladsch.flexmark.ext.emoji.internal.EmojiShortcuts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Represents a sign that is called by its name: {@code :wave:}, as GitHub names them. */
public final class Emoji extends Node {

  private static final Pattern NAME = Pattern.compile(":([\\w+-]{1,60}):");

  /** Drawings of Material for MkDocs, which mean nothing on paper. */
  private static final Pattern ICON =
      Pattern.compile("(?:material|fontawesome|octicons|simple)-[\\w-]+");

  private final String sign;

  private Emoji(BasedSequence chars, String sign) {
    super(chars);
    this.sign = sign;
  }

  /** The one that is named at an offset; nothing where no sign has such a name. */
  public static Optional<Emoji> at(BasedSequence input, String text, int at) {
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    BasedSequence chars = input.subSequence(at, name.end());
    EmojiReference.Emoji known = EmojiShortcuts.getEmojiFromShortcut(name.group(1));
    if (ICON.matcher(name.group(1)).matches()) {
      return Optional.of(new Emoji(chars, ""));
    }
    return Optional.ofNullable(known)
        .filter(emoji -> emoji.unicodeChars != null)
        .map(emoji -> new Emoji(chars, EmojiShortcuts.getUnicodeChars(emoji)));
  }

  /** The sign itself; empty for a drawing that has none. */
  public String sign() {
    return sign;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
