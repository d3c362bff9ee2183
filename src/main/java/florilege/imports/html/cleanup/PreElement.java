package florilege.imports.html.cleanup;

import florilege.imports.markdown.FencedCode;
import florilege.imports.markdown.MarkdownBlock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads a {@code pre}: its code, and the language that its classes tell. */
public final class PreElement {

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:^|\\s)(?:language-|lang-|lang:|brush:\\s*|highlight-source-)([A-Za-z0-9+#-]{1,30})");

  private PreElement() {}

  public static MarkdownBlock read(Element pre) {
    Optional<Element> inner = Optional.ofNullable(pre.selectFirst("code"));
    String names = pre.className() + " " + inner.map(Element::className).orElse("");
    Matcher language = LANGUAGE.matcher(names);
    for (Element br : pre.select("br")) {
      br.replaceWith(new TextNode("\n"));
    }
    String code =
        pre.wholeText().replace("\r", "").replace('\u00A0', ' ').replaceFirst("\\n\\s*$", "");
    return FencedCode.of(code, language.find() ? language.group(1) : "");
  }
}
