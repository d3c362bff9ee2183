package florilege.bind.rendered;

import florilege.bind.names.DisplayNames;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.metadata.Person;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.sites.SiteTemplates;
import florilege.sites.templates.IncludeFiles;
import florilege.sites.templates.TemplatePage;
import florilege.text.AlternativeAnchors;
import florilege.text.dom.Dom;
import florilege.text.markdown.Markdown;
import florilege.text.source.SourceMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Holds an article whose text is XHTML already and whose ids are those of the book, but whose links
 * still say what the author wrote.
 *
 * @param article what it comes from
 * @param id of its chapter
 * @param lang of its text
 * @param body root {@code div}
 * @param origins of the text, as its places are counted
 * @param anchors the places in it that links may lead to
 * @param conversation what readers said, as far as it is to be shown
 */
public record RenderedArticle(
    Article article,
    String id,
    String lang,
    Document body,
    SourceMap origins,
    AnchorIndex anchors,
    RenderedDiscussion conversation)
    implements RenderedText {

  /** The files that its text and its discussion were written in. */
  public List<Source> sources() {
    return Stream.concat(origins.sources(), conversation.sources()).distinct().toList();
  }

  /** Renders an article of a collection, and the comments if they are to be shown. */
  public static RenderedArticle of(
      Article article,
      ArticleCollection collection,
      IncludeFiles includes,
      DisplayNames names,
      IdAllocator ids,
      Problems problems) {
    String id = ids.claimPlain(article.id());
    String lang =
        article.lang().isEmpty() ? collection.settings().metadata().lang() : article.lang();
    SourceMap origins = new SourceMap(article.body());
    TemplatePage page = TemplatePage.of(article, collection.site(), includes);
    Document body = Markdown.article(origins, SiteTemplates.syntax(page), problems);
    Map<String, String> anchors = new HashMap<>();
    for (Element element : Dom.elements(body, "*")) {
      String known = element.getAttribute("id");
      if (!known.isEmpty()) {
        String unique = ids.claim(id + "-" + known);
        anchors.put(known, unique);
        element.setAttribute("id", unique);
      }
    }
    for (Element element : Dom.elements(body, "*")) {
      AlternativeAnchors.of(element)
          .forEach(name -> anchors.putIfAbsent(name, element.getAttribute("id")));
      AlternativeAnchors.remove(element);
    }
    RenderedDiscussion discussion =
        RenderedDiscussion.of(
            article.discussion(), id, lang, authors(article, collection), names, ids, problems);
    discussion.anchors().forEach(anchors::putIfAbsent);
    return new RenderedArticle(
        article, id, lang, body, origins, new AnchorIndex(article, id, anchors), discussion);
  }

  /** Whoever the collection is by wrote what names no author. */
  private static List<Person> authors(Article article, ArticleCollection collection) {
    return article.authors().isEmpty()
        ? collection.settings().metadata().creators()
        : article.authors();
  }
}
