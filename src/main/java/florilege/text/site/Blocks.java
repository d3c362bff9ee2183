package florilege.text.site;

import florilege.problem.Rule;
import florilege.text.Admonition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tags of any language that have a meaning on paper become there. */
final class Blocks {

  /** What a picture's address is called. */
  private static final String[] SOURCES = {
    "src", "image_path", "url", "path", "file", "image", "img", "image_url", "link"
  };

  private static final String[] CAPTIONS = {"caption", "description", "title"};

  private static final Set<String> QUOTES = Set.of("blockquote", "quote", "pullquote");

  private final Desk desk;

  Blocks(Desk desk) {
    this.desk = desk;
  }

  /** A fence that nothing in a stretch of text can close. */
  static String fence(String text, int from, int to) {
    int longest = 2;
    int run = 0;
    for (int i = from; i < to; i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  /** Begins a listing: its title, if it has one, and the fence with the language. */
  void listing(Token token, String fence) {
    Arguments given = Arguments.read(token.rest(), word -> word);
    boolean titled = token.name().equals("codeblock");
    String language = given.get("lang", "language");
    if (language.isEmpty() && !titled) {
      language = given.word(0);
    }
    String title = titled ? given.from(0) : given.get("title");
    String words = title.replaceAll("(^| )(https?://\\S+|/\\S+)", "").strip();
    if (!words.isEmpty()) {
      desk.line(token, words + "\n\n" + fence + language);
    } else {
      desk.line(token, fence + language);
    }
  }

  /** Begins what holds something, in its own way; whether it is known. */
  boolean open(Token token) {
    Arguments given = Arguments.read(token.rest(), desk.names::meaning);
    String name = token.name().toLowerCase(Locale.ROOT);
    if (name.equals("figure")) {
      String source = given.get(SOURCES);
      desk.block(token, "<figure>" + (Media.isPicture(source) ? image(given, source) : ""));
    } else if (QUOTES.contains(name)) {
      desk.block(token, "<blockquote>");
    } else if (name.equals("details") || name.equals("spoiler") || name.equals("expand")) {
      String summary = given.get("summary", "title");
      String words = summary.isEmpty() ? given.from(0) : summary;
      desk.block(token, "<details><summary>" + Media.escaped(words) + "</summary>");
    } else {
      Optional<Admonition> box = box(name, given);
      box.ifPresent(admonition -> desk.block(token, admonition.opening()));
      return box.isPresent();
    }
    return true;
  }

  /** Ends what {@link #open} began. */
  void close(Token end, Token begun) {
    Arguments given = Arguments.read(begun.rest(), desk.names::meaning);
    String name = begun.name().toLowerCase(Locale.ROOT);
    if (name.equals("figure")) {
      String caption = caption(given);
      desk.block(
          end,
          caption.isEmpty()
              ? "</figure>"
              : "<figcaption>\n\n" + caption + "\n\n</figcaption></figure>");
    } else if (QUOTES.contains(name)) {
      String author = name.equals("pullquote") ? "" : given.from(0).strip();
      desk.block(end, (author.isEmpty() ? "" : "— " + author + "\n\n") + "</blockquote>");
    } else if (name.equals("details") || name.equals("spoiler") || name.equals("expand")) {
      desk.block(end, "</details>");
    } else if (box(name, given).isPresent()) {
      desk.block(end, "</div>");
    } else {
      desk.drop(end);
    }
  }

  private static Optional<Admonition> box(String name, Arguments given) {
    boolean general =
        Set.of("notice", "admonition", "callout", "alert", "hint", "block", "box").contains(name);
    if (!general && !Admonition.isKind(name)) {
      return Optional.empty();
    }
    String kind = given.get("type", "kind", "color", "context", "icon");
    String title = given.get("title", "heading");
    boolean worded = kind.isEmpty() && general && Admonition.isKind(given.word(0));
    if (kind.isEmpty()) {
      kind = worded ? given.word(0) : name;
    }
    String words = given.from(worded ? 1 : 0);
    return Optional.of(Admonition.of(kind, title.isEmpty() ? words : title));
  }

  /** Something that stands alone, such as a picture or a film; whether it is known. */
  boolean alone(Token token, Arguments given) {
    String name = token.name().toLowerCase(Locale.ROOT);
    if (Set.of(
            "img", "image", "asset_img", "figure", "picture", "fig", "imgcap", "photo", "figlink")
        .contains(name)) {
      return picture(token, given);
    }
    return frame(token, name, given);
  }

  private boolean frame(Token token, String name, Arguments given) {
    String id = given.get("id", "link", "url", "src", "code", "key", "v");
    boolean named = !id.isEmpty();
    id = named ? id : given.word(0);
    if (name.equals("gist") && !given.word(1).isEmpty() && !given.word(1).contains(".")) {
      id = given.word(0) + "/" + given.word(1);
    } else if (name.equals("tweet") && id.isEmpty()) {
      id = given.word(0);
    }
    Optional<String> page =
        Media.page(given.get("provider").isEmpty() ? name : given.get("provider"), id);
    boolean film = Set.of("video", "audio", "iframe", "embed", "mp4").contains(name);
    if (page.isEmpty() && film && !id.isEmpty()) {
      page = Optional.of(id);
    }
    page.ifPresent(
        address -> show(token, Media.frame(address, given.get("title", "caption", "alt"))));
    return page.isPresent();
  }

  private boolean picture(Token token, Arguments given) {
    String named = given.get(SOURCES);
    int at = 0;
    while (named.isEmpty() && at < given.words().size() && !isPath(given.word(at))) {
      at++;
    }
    String source = named.isEmpty() ? given.word(at) : named;
    if (source.isEmpty()) {
      return false;
    }
    if (!named.isEmpty()) {
      figure(token, given, source);
      return true;
    }
    int first = at + 1;
    while (given.word(first).matches("\\d{1,5}(px|%)?")) {
      first++;
    }
    boolean quoted = token.rest().strip().endsWith("'") || token.rest().strip().endsWith("\"");
    String title = quoted ? given.word(first) : given.from(first).replaceAll("^\\[|\\]$", "");
    String alt = quoted ? given.from(first + 1) : "";
    show(
        token,
        Media.picture(source, alt.isEmpty() ? title : alt, NOTHING)
            .replace(">", alt.isEmpty() ? ">" : Media.attribute("title", title) + ">"));
    return true;
  }

  private static final Arguments NOTHING = new Arguments(List.of(), Map.of());

  private static boolean isPath(String word) {
    return Media.isPicture(word) || word.contains("/");
  }

  /** What an include file would show, judged by its name and what it is given. */
  boolean include(Token token) {
    Arguments given = Arguments.read(token.rest(), desk.names::meaning);
    String name =
        given
            .word(0)
            .replaceFirst("^.*/", "")
            .replaceFirst("\\.[a-z]+$", "")
            .toLowerCase(Locale.ROOT);
    String source = given.get(SOURCES);
    if (Media.isPicture(source)) {
      figure(token, given, source);
      return true;
    }
    boolean film = given.get("provider").length() + given.get("id", "url", "src").length() > 0;
    if (film && frame(token, name, given)) {
      return true;
    }
    String words = given.get("content", "text", "body", "message", "quote");
    Arguments others =
        new Arguments(
            given.words().subList(Math.min(1, given.words().size()), given.words().size()),
            given.named());
    Optional<Admonition> box = box(name, others);
    if (!words.isEmpty() && box.isPresent()) {
      desk.block(token, box.get().opening() + "\n\n" + words + "\n\n" + box.get().closing());
    } else if (!words.isEmpty()) {
      desk.block(token, words);
    } else {
      return placeholder(token, given);
    }
    return true;
  }

  private boolean placeholder(Token token, Arguments given) {
    String words = given.get("alt", "caption", "title", "description");
    if (words.isEmpty()) {
      return false;
    }
    desk.say(
        Rule.OTHER_FILE,
        token,
        token.rest(),
        "what '" + given.word(0) + "' shows is not known here, its words stand for it");
    show(token, Media.placeholder(words));
    return true;
  }

  /** What another file holds, which is not read from here. */
  void otherFile(Token token) {
    desk.say(
        Rule.OTHER_FILE,
        token,
        token.rest(),
        "the text of '" + token.rest() + "' is not in the book");
    show(token, Media.placeholder(token.rest()));
  }

  void figure(Token token, Arguments given, String source) {
    String caption = caption(given);
    if (desk.isFirst(token.start()) && desk.isLast(token.end())) {
      desk.block(token, Media.figure(image(given, source), caption));
    } else {
      desk.put(token, image(given, source));
    }
  }

  private static String image(Arguments given, String source) {
    String alt = given.get("alt");
    return Media.picture(
        source,
        alt.isEmpty() ? given.get("title", "caption").replaceAll("[*_`]|<[^>]*>", "") : alt,
        sizes(given));
  }

  private static Arguments sizes(Arguments given) {
    return new Arguments(
        List.of(), Map.of("width", given.get("width"), "height", given.get("height")));
  }

  private static String caption(Arguments given) {
    String caption = given.get(CAPTIONS);
    String title = given.get("title");
    boolean both = !title.isEmpty() && !title.equals(caption) && !given.get("caption").isEmpty();
    String words = both ? "**" + title + "** " + caption : caption;
    String attribution = given.get("attr");
    return attribution.isEmpty() ? words : words + " (" + attribution + ")";
  }

  private void show(Token token, String html) {
    if (desk.isFirst(token.start()) && desk.isLast(token.end())) {
      desk.block(token, html);
    } else {
      desk.put(token, html.replaceAll("</?p( [^>]*)?>", ""));
    }
  }
}
