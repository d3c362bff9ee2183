package florilege.sites.templates;

import florilege.problem.Rule;
import florilege.text.Admonition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns tags of any language that stand alone into what they show: pictures, films, texts from
 * elsewhere.
 */
public final class EmbedTags {

  /** What a picture's address is called. */
  static final String[] SOURCES = {
    "src", "image_path", "url", "path", "file", "image", "img", "image_url", "link"
  };

  private static final String[] CAPTIONS = {"caption", "description", "title"};

  private final TemplateRewriter rewriter;

  public EmbedTags(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
  }

  /** Something that stands alone, such as a picture or a film; whether it is known. */
  public boolean alone(TemplateToken token, TagArguments given) {
    String name = token.name().toLowerCase(Locale.ROOT);
    if (Set.of(
            "img", "image", "asset_img", "figure", "picture", "fig", "imgcap", "photo", "figlink")
        .contains(name)) {
      return picture(token, given);
    }
    return frame(token, name, given);
  }

  private boolean frame(TemplateToken token, String name, TagArguments given) {
    String named = given.get("id", "link", "url", "src", "code", "key", "v");
    String id = named.isEmpty() ? given.word(0) : named;
    if (name.equals("gist") && !given.word(1).isEmpty() && !given.word(1).contains(".")) {
      id = given.word(0) + "/" + given.word(1);
    }
    Optional<String> page =
        EmbeddedMedia.page(given.get("provider").isEmpty() ? name : given.get("provider"), id);
    boolean film = Set.of("video", "audio", "iframe", "embed", "mp4").contains(name);
    if (page.isEmpty() && film && !id.isEmpty()) {
      page = Optional.of(id);
    }
    page.ifPresent(address -> show(token, EmbeddedMedia.frame(address, title(token, given))));
    return page.isPresent();
  }

  /** What a link to something is called: its title, or the words behind its address. */
  private static String title(TemplateToken token, TagArguments given) {
    String named = given.get("title", "caption", "alt");
    return named.isEmpty() ? TagWords.of(token, given) : named;
  }

  /**
   * Puts the words that an unknown tag is given in its place.
   *
   * @return what has become of it
   */
  public String words(TemplateToken token, TagArguments given, boolean holdsText) {
    String words = TagWords.of(token, given);
    String shown = rewriter.isHtml ? EmbeddedMedia.escaped(words) : words;
    if (words.isEmpty()) {
      rewriter.drop(token);
    } else if (holdsText) {
      rewriter.block(token, shown);
    } else {
      rewriter.put(token, shown);
    }
    String own = words.isEmpty() ? "" : "its words";
    return holdsText
        ? "only what is inside it" + (own.isEmpty() ? " is kept" : " and " + own + " are kept")
        : own.isEmpty() ? "taken out" : "only " + own + " are kept";
  }

  private boolean picture(TemplateToken token, TagArguments given) {
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
    TagArguments more =
        new TagArguments(List.of(), alt.isEmpty() ? Map.of() : Map.of("title", title));
    show(token, EmbeddedMedia.picture(source, alt.isEmpty() ? title : alt, more));
    return true;
  }

  private static boolean isPath(String word) {
    return EmbeddedMedia.isPicture(word) || word.contains("/");
  }

  /** What an include file shows, judged by its name and what it is given; whether that tells. */
  public boolean include(TemplateToken token) {
    TagArguments given = TagArguments.read(token.rest(), rewriter.names::meaning);
    String name =
        given
            .word(0)
            .replaceFirst("^.*/", "")
            .replaceFirst("\\.[a-z]+$", "")
            .toLowerCase(Locale.ROOT);
    String source = given.get(SOURCES);
    if (EmbeddedMedia.isPicture(source)) {
      figure(token, given, source);
      return true;
    }
    boolean film = given.get("provider").length() + given.get("id", "url", "src").length() > 0;
    if (film && frame(token, name, given)) {
      return true;
    }
    String words = given.get("content", "text", "body", "message", "quote");
    TagArguments others =
        new TagArguments(
            given.words().subList(Math.min(1, given.words().size()), given.words().size()),
            given.named());
    Optional<Admonition> box = BlockTags.box(name, others);
    if (!words.isEmpty() && box.isPresent()) {
      rewriter.block(token, box.get().opening() + "\n\n" + words + "\n\n" + box.get().closing());
    } else if (!words.isEmpty()) {
      rewriter.block(token, words);
    }
    return !words.isEmpty();
  }

  /** The words that describe what an include file shows; whether there are any. */
  public boolean description(TemplateToken token) {
    TagArguments given = TagArguments.read(token.rest(), rewriter.names::meaning);
    String words = given.get("alt", "caption", "title", "description");
    if (words.isEmpty()) {
      return false;
    }
    rewriter.say(
        Rule.OTHER_FILE,
        token,
        token.rest(),
        "what '" + given.word(0) + "' shows is not known here, its words stand for it");
    show(token, EmbeddedMedia.placeholder(words));
    return true;
  }

  /** Stands for the text of a file that cannot be had; in code, the tag itself does. */
  public void missing(TemplateToken token, String file) {
    if (!rewriter.code.at(token.start())) {
      show(token, EmbeddedMedia.placeholder(file));
    }
  }

  /** What another file holds, which is not read from here. */
  public void otherFile(TemplateToken token) {
    rewriter.say(
        Rule.OTHER_FILE,
        token,
        token.rest(),
        "the text of '" + token.rest() + "' is not in the book");
    show(token, EmbeddedMedia.placeholder(token.rest()));
  }

  public void figure(TemplateToken token, TagArguments given, String source) {
    String caption = caption(given);
    if (rewriter.isFirst(token.start()) && rewriter.isLast(token.end())) {
      rewriter.block(token, EmbeddedMedia.figure(image(given, source, ""), caption));
    } else {
      rewriter.put(token, image(given, source, EmbeddedMedia.plain(caption)));
    }
  }

  private void show(TemplateToken token, String html) {
    if (rewriter.isFirst(token.start()) && rewriter.isLast(token.end())) {
      rewriter.block(token, html);
    } else {
      rewriter.put(token, html.replaceAll("</?p( [^>]*)?>", ""));
    }
  }

  /** A picture with its description and its size; the caption where it can have no other. */
  public static String image(TagArguments given, String source, String caption) {
    String alt = given.get("alt");
    String words = EmbeddedMedia.plain(given.get("title", "caption"));
    Map<String, String> more =
        Map.of(
            "width", given.get("width"),
            "height", given.get("height"),
            "title", alt.isEmpty() ? "" : caption);
    return EmbeddedMedia.picture(
        source, alt.isEmpty() ? words : alt, new TagArguments(List.of(), more));
  }

  static String caption(TagArguments given) {
    String caption = given.get(CAPTIONS);
    String title = given.get("title");
    boolean both = !title.isEmpty() && !title.equals(caption) && !given.get("caption").isEmpty();
    String words = both ? "**" + title + "** " + caption : caption;
    String attribution = given.get("attr");
    return attribution.isEmpty() ? words : words + " (" + attribution + ")";
  }
}
