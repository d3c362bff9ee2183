package florilege.bind.rendered;

import florilege.bind.names.AuthorMark;
import florilege.bind.names.DisplayNames;
import florilege.bind.names.MentionScope;
import florilege.model.Comment;
import florilege.model.Discussion;
import florilege.model.Settings;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.language.PartLanguages;
import florilege.text.markdown.Markdown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * Holds a discussion whose comments are XHTML already.
 *
 * @param id of its section
 * @param about title of what is discussed
 * @param place where that title stands, which no two articles share
 * @param lang of its texts
 * @param authors of what is discussed
 * @param settings how it is shown
 * @param remarks the threads; none where the discussion is not to be shown
 * @param scope who takes part in it, for names of readers
 * @param refused number of comments for which there is no room
 */
public record RenderedDiscussion(
    String id,
    String about,
    Place place,
    String lang,
    List<Person> authors,
    Settings.Comments settings,
    List<RenderedComment> remarks,
    MentionScope scope,
    int refused) {

  /**
   * Renders the comments, if they are to be shown.
   *
   * @param article id of the chapter, to begin other ids with
   */
  public static RenderedDiscussion of(
      Discussion discussion,
      String article,
      String lang,
      List<Person> authors,
      DisplayNames names,
      IdAllocator ids,
      Problems problems) {
    boolean shown = discussion.settings().place() != Settings.Placement.NONE;
    Rendering rendering =
        new Rendering(article, lang, names, new AuthorMark(authors, problems), ids, problems);
    List<RenderedComment> remarks = shown ? rendering.all(discussion.comments()) : List.of();
    rendering.quota.report(problems);
    return new RenderedDiscussion(
        article + "-discussion",
        discussion.about().value(),
        discussion.about().place(),
        lang,
        authors,
        discussion.settings(),
        remarks,
        names.scope(discussion, lang),
        rendering.quota.refused());
  }

  /** What all comments of a discussion are rendered with. */
  private static final class Rendering {
    private final String article;
    private final String lang;
    private final DisplayNames names;
    private final AuthorMark mark;
    private final IdAllocator ids;
    private final Problems problems;
    private final CommentQuota quota = new CommentQuota();

    /** The comments that the editor picked out, and what these answer. */
    private final Set<Comment> picked = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Comment, Document> bodies = new IdentityHashMap<>();
    private int number;

    Rendering(
        String article,
        String lang,
        DisplayNames names,
        AuthorMark mark,
        IdAllocator ids,
        Problems problems) {
      this.article = article;
      this.lang = lang;
      this.names = names;
      this.mark = mark;
      this.ids = ids;
      this.problems = problems;
    }

    /** What was picked out has its place in the room before all else. */
    public List<RenderedComment> all(List<Comment> comments) {
      findPicked(comments);
      render(comments, picked::contains);
      render(comments, comment -> !picked.contains(comment));
      return of(comments);
    }

    private boolean findPicked(List<Comment> comments) {
      boolean any = false;
      for (Comment comment : comments) {
        if (findPicked(comment.replies()) || comment.featured()) {
          any = picked.add(comment);
        }
      }
      return any;
    }

    private void render(List<Comment> comments, Predicate<Comment> which) {
      for (Comment comment : comments) {
        if (which.test(comment) && quota.takes(comment)) {
          Document body = Markdown.comment(comment.body(), problems.advising(comment.leaveOut()));
          quota.fill(body);
          bodies.put(comment, body);
        }
        render(comment.replies(), which);
      }
    }

    private List<RenderedComment> of(List<Comment> comments) {
      List<RenderedComment> remarks = new ArrayList<>();
      for (Comment comment : comments) {
        Document body = bodies.get(comment);
        if (body == null) {
          quota.refuse(comment);
          of(comment.replies());
          continue;
        }
        String id = ids.claim(article + "-comment-" + known(comment), "-by", "-to");
        remarks.add(
            new RenderedComment(
                comment,
                id,
                names.of(comment.author()),
                mark.isDue(comment),
                comment.lang().isEmpty()
                    ? PartLanguages.of(body.getDocumentElement(), lang).orElse(lang)
                    : comment.lang(),
                body,
                of(comment.replies())));
      }
      return remarks;
    }

    /** An id that an editor or a program has given may tell the name. */
    private String known(Comment comment) {
      number++;
      return names.conceals() ? Integer.toString(number) : comment.id();
    }
  }

  /** All comments, each before the replies to it. */
  public List<RenderedComment> all() {
    return RenderedComment.all(remarks);
  }

  /** Where it is to be shown, if it is. */
  public boolean stands(Settings.Placement place) {
    return !remarks.isEmpty() && settings.place() == place;
  }

  /** Ids of the comments in the book by those that an author may link to, {@code comment-…}. */
  public Map<String, String> anchors() {
    Map<String, String> anchors = new HashMap<>();
    all().forEach(remark -> anchors.putIfAbsent("comment-" + remark.comment().id(), remark.id()));
    return anchors;
  }

  /** The files that the comments were written in. */
  public Stream<Source> sources() {
    return all().stream().map(remark -> remark.comment().body().source());
  }
}
