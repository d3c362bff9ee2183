package florilege.imports.html;

import florilege.imports.markdown.MarkdownBlock;
import florilege.imports.markdown.MarkdownBlock.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Converts a figure to Markdown: a picture and what is said about it. */
final class FigureElement {

  private final Element figure;
  private final HtmlToMarkdown manner;
  private final BlockReader blocks;

  FigureElement(Element figure, HtmlToMarkdown manner, BlockReader blocks) {
    this.figure = figure;
    this.manner = manner;
    this.blocks = blocks;
  }

  /**
   * In an article a picture with its caption; if the caption is more than words, or the figure more
   * than a picture, what stands in it.
   */
  List<MarkdownBlock> blocks() {
    List<Element> pictures = figure.select("img");
    List<Element> captions = figure.select("figcaption");
    boolean simple =
        manner.isArticle() && pictures.size() == 1 && captions.size() <= 1 && isPictureAlone();
    if (!simple) {
      return parts();
    }
    Element around = pictures.get(0).closest("a");
    Optional<ImageElement> full =
        around == null ? Optional.empty() : ImageElement.fullSize(around, manner);
    Optional<ImageElement> picture = full.or(() -> ImageElement.of(pictures.get(0), manner));
    boolean linked =
        around != null && full.isEmpty() && LinkTarget.of(around.attr("href"), manner).isPresent();
    if (picture.isEmpty()
        || linked
        || captions.stream().anyMatch(caption -> !caption.children().isEmpty())) {
      return parts();
    }
    String caption = captions.isEmpty() ? "" : captions.get(0).text().strip();
    return List.of(new MarkdownBlock(Kind.OTHER, picture.get().markdown(caption)));
  }

  private boolean isPictureAlone() {
    Element rest = figure.clone();
    rest.select("figcaption, img").remove();
    return rest.text().isBlank()
        && rest.select("iframe, video, audio, object, embed, table, pre, hr").isEmpty();
  }

  private List<MarkdownBlock> parts() {
    List<MarkdownBlock> parts = new ArrayList<>();
    for (Node node : figure.childNodes()) {
      parts.addAll(blocks.of(List.of(node)));
    }
    return parts;
  }
}
