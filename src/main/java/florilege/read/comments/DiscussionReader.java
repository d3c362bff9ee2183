package florilege.read.comments;

import florilege.data.YamlValue;
import florilege.files.CollectionFolder;
import florilege.model.Comment;
import florilege.model.Discussion;
import florilege.model.Settings.Placement;
import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.comments.forms.CommentDataFile;
import florilege.read.comments.forms.ParsedComment;
import florilege.read.comments.forms.UnreadFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the discussions of a collection: which files hold comments, which article each comment is
 * about, which of them are in the book.
 */
public final class DiscussionReader {

  private final Map<Path, CommentFile> files = new LinkedHashMap<>();
  private final CommentPolicy policy;
  private final EditorMarks marks;
  private final Problems problems;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Group> strays = new LinkedHashMap<>();
  private final UnreadFields unread = new UnreadFields();

  /** Whether the site, or the editor, says of some comments that they are an author's. */
  private boolean recorded;

  /** How many comments the collection shows nowhere. */
  private int unshown;

  /** How many are out since the settings of the collection cannot be read whole. */
  private int withheld;

  private ArticleLookup index = new ArticleLookup(List.of());
  private ArticleLookup out = new ArticleLookup(List.of());

  /** Comments about one thing, and where most of them lie. */
  private record Group(String about, Place place, List<ParsedComment> postings) {}

  /**
   * Takes note of the files that hold comments.
   *
   * @param files all files of the collection
   */
  public DiscussionReader(
      List<CollectionFolder.Found> files, CommentPolicy policy, Problems problems) {
    this.policy = policy;
    this.marks = EditorMarks.of(policy);
    this.problems = problems;
    for (CollectionFolder.Found file : files) {
      Optional<CommentFile> comments = CommentFile.of(file);
      comments.ifPresent(each -> this.files.putIfAbsent(file.real(), each));
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether a file holds comments and is therefore no article. */
  public boolean hold(CollectionFolder.Found file) {
    return files.containsKey(file.real());
  }

  /**
   * Opens the files and finds what each comment is about.
   *
   * @param articles all that are in the book
   * @param drafts those that are not, which a name means only where it means no article
   * @param read is called after each file
   */
  public void gather(List<ArticleRef> articles, List<ArticleRef> drafts, Runnable read) {
    index = new ArticleLookup(articles);
    out = new ArticleLookup(drafts);
    articles.forEach(this::gatherOwn);
    drafts.forEach(this::gatherOwn);
    for (CommentFile file : files.values()) {
      gather(file);
      read.run();
    }
    groups.forEach((id, group) -> marks.meet(id, CommentList.of(group.postings())));
    strays.forEach((name, group) -> marks.meet(name, CommentList.of(group.postings())));
    marks.report(problems);
    unread.report(problems);
    recorded = !marks.authors().isEmpty() || isRecorded(groups) || isRecorded(strays);
  }

  private static boolean isRecorded(Map<String, Group> groups) {
    return groups.values().stream()
        .flatMap(group -> CommentList.of(group.postings()).entries().stream())
        .anyMatch(entry -> entry.posting().byAuthor());
  }

  /** The comments in the front matter of an article. */
  private void gatherOwn(ArticleRef topic) {
    if (topic.said().isPresent() && topic.said().get() instanceof YamlValue.Sequence list) {
      Place place = Source.named(list.place().file()).whole();
      add(groups, topic.id(), place, CommentDataFile.of(list, unread));
    }
  }

  private static void add(
      Map<String, Group> to, String about, Place place, List<ParsedComment> postings) {
    to.computeIfAbsent(about, name -> new Group(name, place, new ArrayList<>()))
        .postings()
        .addAll(postings);
  }

  private void gather(CommentFile file) {
    List<ParsedComment> postings = file.read(unread, problems);
    Map<String, ParsedComment> byId = new HashMap<>();
    postings.forEach(posting -> byId.putIfAbsent(posting.id().value(), posting));
    for (ParsedComment posting : postings) {
      Optional<ArticleRef> topic =
          topic(index, file, thread(posting, byId))
              .or(() -> topic(out, file, thread(posting, byId)));
      Place place = place(file, posting);
      if (topic.isPresent()) {
        add(groups, topic.get().id(), place, List.of(posting));
      } else {
        add(strays, name(file, thread(posting, byId)), place, List.of(posting));
      }
    }
  }

  /** What a comment answers, and so on, where it does not say itself what it is about. */
  private static ParsedComment thread(ParsedComment posting, Map<String, ParsedComment> byId) {
    ParsedComment at = posting;
    for (int steps = 0; steps < 100 && at.about().isEmpty(); steps++) {
      ParsedComment above = byId.get(at.reply().to().value());
      if (above == null || at.reply().to().isEmpty()) {
        return at;
      }
      at = above;
    }
    return at;
  }

  private static Optional<ArticleRef> topic(
      ArticleLookup index, CommentFile file, ParsedComment posting) {
    return index
        .find(posting.about())
        .or(() -> index.beside(file.folder(), file.names()))
        .or(() -> index.find(file.path()))
        .or(() -> index.find(parent(posting)))
        .or(() -> file.names().isEmpty() ? index.ofFolder(file.folder()) : Optional.empty());
  }

  private static String parent(ParsedComment posting) {
    boolean article = posting.reply().sense() == ParsedComment.Reply.Sense.ID_OR_ARTICLE;
    return article ? posting.reply().to().value() : "";
  }

  /** What a discussion that is about no article here is called. */
  private static String name(CommentFile file, ParsedComment posting) {
    List<String> names = new ArrayList<>();
    posting.about().forEach(text -> names.add(text.value()));
    names.add(file.path());
    names.add(parent(posting));
    names.add(CommentList.stem(file.found().name()));
    return names.stream()
        .filter(name -> !name.isBlank() && name.indexOf('@') < 0)
        .findFirst()
        .orElse("comments");
  }

  /** The file or, where each has one of its own, their folder. */
  private static Place place(CommentFile file, ParsedComment posting) {
    Path shown = file.found().shown();
    Optional<Path> folder = Optional.ofNullable(shown.getParent());
    return Source.named(posting.file().isEmpty() ? shown : folder.orElse(shown)).whole();
  }

  /** Whether anything is said about an article that would be in the book. */
  public boolean has(ArticleRef topic) {
    return groups.containsKey(topic.id())
        && !threads(topic, LocatedText.NONE, new Problems()).discussion().comments().isEmpty();
  }

  /** Says how many comments are about something that is no draft, but not in the book either. */
  public void leaveOut(ArticleRef topic) {
    Group group = groups.get(topic.id());
    if (group != null) {
      CommentList roll = CommentList.of(group.postings());
      int size = CommentSelection.of(roll, topic.id(), policy, marks, EditorMarks.NONE).size();
      if (size > 0) {
        String detail =
            CommentSelection.comments(size) + " out of the book, as is what they are about: ";
        problems.add(Rule.LEFT_OUT, group.place(), detail + topic.path());
      }
    }
  }

  /**
   * The discussion about an article.
   *
   * @param title of the article
   */
  public Discussion about(ArticleRef topic, LocatedText title) {
    Threads threads = threads(topic, title, problems);
    Discussion discussion = threads.discussion();
    if (policy.withheld()) {
      withheld += threads.withheld();
    } else if (threads.withheld() > 0) {
      problems.add(
          Rule.WITHHELD,
          groups.get(topic.id()).place(),
          CommentSelection.comments(threads.withheld())
              + " out of the book: what the article's header says of them cannot be read whole");
    }
    int size = discussion.size();
    if (size > 0 && discussion.settings().place() == Placement.NONE) {
      if (isShownNowhere()) {
        unshown += size;
      } else {
        String said = CommentPolicy.isOff(topic.said()) ? "comments: false" : "place: none";
        String why = " out of the book: its article says " + said;
        Place place = groups.get(topic.id()).place();
        problems.add(Rule.LEFT_OUT, place, CommentSelection.comments(size) + why);
      }
    }
    return discussion;
  }

  private boolean isShownNowhere() {
    return policy.shown().place() == Placement.NONE;
  }

  private record Threads(Discussion discussion, int withheld) {}

  private Threads threads(ArticleRef topic, LocatedText title, Problems said) {
    CommentPolicy own = policy.in(topic.said(), said).withheld(topic.isDoubtful());
    Group group =
        groups.getOrDefault(
            topic.id(), new Group(topic.id(), Source.named(Path.of("")).whole(), List.of()));
    boolean settings = topic.said().filter(YamlValue.Mapping.class::isInstance).isPresent();
    EditorMarks named = settings ? EditorMarks.of(own) : EditorMarks.NONE;
    CommentList roll = CommentList.of(group.postings());
    named.meet(topic.id(), roll);
    named.report(said);
    CommentSelection selection = CommentSelection.of(roll, topic.id(), own, marks, named);
    selection.report(roll, group.place(), said);
    return new Threads(
        discussion(title, roll, selection, own, !named.authors().isEmpty(), said),
        selection.withheld());
  }

  private Discussion discussion(
      LocatedText about,
      CommentList roll,
      CommentSelection selection,
      CommentPolicy wanted,
      boolean recordedHere,
      Problems said) {
    List<Comment> threads =
        ThreadBuilder.of(roll, selection, this::isArticle, recorded || recordedHere, said);
    return new Discussion(about, threads, selection.absent(roll), wanted.shown());
  }

  private boolean isArticle(String name) {
    return name.indexOf('/') >= 0 || index.find(name).isPresent();
  }

  /** The discussions about what is not in the collection. */
  public List<Discussion> strays() {
    List<Discussion> discussions = new ArrayList<>();
    for (Group group : strays.values()) {
      CommentList roll = CommentList.of(group.postings());
      CommentSelection selection =
          CommentSelection.of(roll, group.about(), policy, marks, EditorMarks.NONE);
      selection.report(roll, group.place(), problems);
      withheld += selection.withheld();
      if (selection.size() > 0 && report(group, selection.size())) {
        LocatedText about = new LocatedText(group.about(), group.place());
        discussions.add(discussion(about, roll, selection, policy, false, problems));
      }
    }
    return List.copyOf(discussions);
  }

  private boolean report(Group group, int size) {
    if (policy.strays() && isShownNowhere()) {
      unshown += size;
      return true;
    }
    String comments = size == 1 ? "its comment" : "its " + size + " comments";
    problems.add(
        policy.strays() ? Rule.ORPHAN_DISCUSSION : Rule.LEFT_OUT,
        group.place(),
        "there is no article '"
            + group.about()
            + "'; "
            + comments
            + (policy.strays()
                ? " stand" + (size == 1 ? "s" : "") + " apart"
                : (size == 1 ? " is" : " are") + " left out"));
    return policy.strays();
  }

  /**
   * Says how many comments there are that the collection shows nowhere, once all are known.
   *
   * @param place of the collection
   */
  public void report(Path place) {
    if (withheld > 0) {
      problems.add(
          Rule.WITHHELD,
          Source.named(place).whole(),
          CommentSelection.comments(withheld)
              + " out of the book: the settings cannot be read whole, and may keep some out");
    }
    if (unshown > 0) {
      problems.add(
          Rule.LEFT_OUT,
          Source.named(place).whole(),
          CommentSelection.comments(unshown) + " out of the book: the collection shows none");
    }
  }
}
