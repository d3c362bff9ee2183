package florilege.imports.ghost;

import florilege.data.DataNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the cards of Ghost's editors as the HTML of what they mean on paper. */
final class GhostCards {

  private GhostCards() {}

  /**
   * The HTML of a card.
   *
   * @param type its name in Lexical or Mobiledoc
   * @param card what it holds
   */
  static String html(String type, DataNode card) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "image" -> figure(image(card), card.at("caption").text());
      case "gallery" -> gallery(card);
      case "code", "codeblock" -> code(card);
      case "html" -> card.at("html").text();
      case "markdown", "card-markdown" ->
          "<markdown>" + escaped(card.at("markdown").text()) + "</markdown>";
      case "hr", "horizontalrule" -> "<hr>";
      case "callout" -> callout(card);
      case "toggle" ->
          "<p><strong>" + card.at("heading").text() + "</strong></p>" + card.at("content").text();
      case "bookmark", "embed", "button", "file", "audio", "video" -> link(card);
      case "header" ->
          heading(card.at("heading").text() + card.at("header").text())
              + paragraph(card.first("subheading", "subheader").text());
      case "product" ->
          paragraph("<strong>" + card.at("productTitle").text() + "</strong>")
              + card.at("productDescription").text();
      case "paywall", "email", "email-cta", "signup" -> "";
      default -> other(card);
    };
  }

  private static String image(DataNode card) {
    return "<img src=\""
        + escaped(card.at("src").text())
        + "\" alt=\""
        + escaped(card.at("alt").text())
        + "\">";
  }

  private static String figure(String shown, String caption) {
    return "<figure>" + shown + "<figcaption>" + caption + "</figcaption></figure>";
  }

  private static String gallery(DataNode card) {
    return card.at("images").items().stream()
            .map(image -> figure(image(image), image.at("caption").text()))
            .collect(Collectors.joining())
        + paragraph(card.at("caption").text());
  }

  private static String code(DataNode card) {
    String language = card.at("language").text();
    boolean known = language.matches("[A-Za-z0-9+#-]{1,30}");
    return "<pre><code"
        + (known ? " class=\"language-" + language + "\"" : "")
        + ">"
        + escaped(card.at("code").text())
        + "</code></pre>"
        + paragraph(card.at("caption").text());
  }

  private static String callout(DataNode card) {
    String words = card.first("calloutText", "text").text();
    String emoji = card.first("calloutEmoji", "emoji").text();
    return "<blockquote><p>" + (emoji.isBlank() ? "" : emoji + " ") + words + "</p></blockquote>";
  }

  /** What is elsewhere: by its title, and what is said of it. */
  private static String link(DataNode card) {
    DataNode about = card.at("metadata");
    String address = card.first("url", "buttonUrl", "src").text();
    List<String> titles =
        List.of(
            about.at("title").text(),
            card.first("buttonText", "title", "fileTitle", "fileName").text(),
            address);
    String title = titles.stream().filter(each -> !each.isBlank()).findFirst().orElse("");
    return address.isBlank()
        ? card.at("html").text() + paragraph(card.at("caption").text())
        : paragraph("<a href=\"" + escaped(address) + "\">" + escaped(title) + "</a>")
            + paragraph(escaped(about.at("description").text()))
            + paragraph(card.first("caption", "fileCaption").text());
  }

  /** A card that nobody knows here: whatever it holds that looks like words, and its button. */
  private static String other(DataNode card) {
    String button = card.at("buttonUrl").text();
    return heading(card.first("heading", "header", "title").text())
        + card.first("html", "text", "textValue", "content").text()
        + paragraph(card.at("caption").text())
        + (button.isBlank() ? "" : link(card));
  }

  private static String heading(String words) {
    return words.isBlank() ? "" : "<h2>" + words + "</h2>";
  }

  private static String paragraph(String words) {
    return words.isBlank() ? "" : "<p>" + words + "</p>";
  }

  /** Words as they stand in HTML. */
  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
