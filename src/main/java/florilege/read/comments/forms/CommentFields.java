package florilege.read.comments.forms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists what the programs that keep comments call their fields, as {@link NormalizedMapping} reads
 * them: Staticman, wp2hugo and other exporters of WordPress, Disqus, and what people wrote for
 * themselves. A field that is not named here is not read.
 */
final class CommentFields {

  static final List<String> BODY =
      List.of(
          "message",
          "body",
          "comment",
          "content",
          "text",
          "commentcontent",
          "commentbody",
          "commenttext",
          "rawmessage",
          "messagehtml",
          "html",
          "contents",
          "markdown");

  /** Where the body is divided into forms of the same text. */
  static final List<String> BODY_FORMS =
      List.of("raw", "markdown", "rendered", "html", "text", "body", "content");

  static final List<String> AUTHOR =
      List.of(
          "author",
          "name",
          "authorname",
          "commentauthor",
          "user",
          "username",
          "nickname",
          "nick",
          "commenter",
          "displayname",
          "fullname");

  /** Where the author of the article is marked by the program of the site. */
  static final List<String> BY_AUTHOR =
      List.of(
          "byauthor",
          "isauthor",
          "isbyauthor",
          "bypostauthor",
          "ispostauthor",
          "isarticleauthor",
          "authorcomment",
          "isauthorcomment");

  /** What the program of the site knows a person by. */
  static final List<String> USER =
      List.of("userid", "commentuserid", "authorid", "commentauthorid", "wpuserid");

  static final List<String> USER_FORMS = List.of("id", "userid", "uid", "username", "login");

  /** Where {@code author} holds no name. */
  static final List<String> NAME =
      List.of("name", "authorname", "commentauthor", "displayname", "fullname", "nickname");

  static final List<String> AUTHOR_FORMS =
      List.of("name", "displayname", "fullname", "nickname", "username", "login");

  static final List<String> DATE =
      List.of(
          "date",
          "posted",
          "postedat",
          "created",
          "createdat",
          "published",
          "publishedat",
          "datetime",
          "commentdate",
          "dategmt",
          "commentdategmt",
          "submitted",
          "submittedat",
          "timestamp",
          "time",
          "ts",
          "createdon",
          "when");

  static final List<String> ID = List.of("id", "commentid", "uid", "uuid", "cid", "guid", "slugid");

  static final List<String> REPLY =
      List.of(
          "replyid",
          "replyingtouid",
          "replyingtoid",
          "replyto",
          "replytoid",
          "replytouid",
          "inreplyto",
          "inreplytoid",
          "parentid",
          "parentuid",
          "parentcommentid",
          "parentcomment",
          "commentparent",
          "replytocommentid");

  /** Where the number may be a rank. */
  static final List<String> REPLY_OR_RANK = List.of("replyingto");

  /** The first comment of the thread, where nothing more precise is said. */
  static final List<String> THREAD = List.of("replythread");

  /** Where the parent may be the article. */
  static final List<String> REPLY_OR_ARTICLE = List.of("parent");

  static final List<String> REPLY_FORMS = List.of("id", "uid", "commentid");

  /** What names the article inside a comment. */
  static final List<String> ABOUT =
      List.of(
          "postid",
          "postslug",
          "slug",
          "posturl",
          "permalink",
          "page",
          "pageid",
          "pageurl",
          "pageslug",
          "pagepath",
          "post",
          "article",
          "articleid",
          "articleslug",
          "articleurl",
          "path",
          "postpath",
          "thread",
          "threadid",
          "threadslug",
          "entry",
          "entryid",
          "uri",
          "commentpostid",
          "commentpost",
          "target");

  static final List<String> ABOUT_FORMS =
      List.of("id", "slug", "url", "permalink", "link", "path", "uri");

  /** What names the article around a list of its comments. */
  static final List<String> ABOUT_LIST =
      List.of(
          "postid",
          "postslug",
          "slug",
          "posturl",
          "permalink",
          "url",
          "link",
          "path",
          "id",
          "page",
          "post",
          "article",
          "uri",
          "key",
          "identifier",
          "thread");

  static final List<String> REPLIES =
      List.of(
          "children",
          "replies",
          "comments",
          "responses",
          "answers",
          "subcomments",
          "childcomments");

  /** Keys below which a list of comments stands without being the name of an article. */
  static final Set<String> LISTS =
      Set.of(
          "comments", "items", "data", "list", "entries", "results", "nodes", "posts", "threads");

  /** How many comments a comment answers one by way of the other, in a list of a conversation. */
  static final List<String> DEPTH = List.of("depth", "level", "indent");

  static final List<String> LANG = List.of("lang", "language");

  static final List<String> FEATURED = List.of("featured");

  static final List<String> KIND = List.of("type", "kind", "commenttype");

  static final Set<String> PINGS = Set.of("pingback", "trackback", "ping");

  /** True in one of these, and the comment is not meant to be read. */
  static final List<String> HOLDS =
      List.of(
          "hidden",
          "ishidden",
          "hide",
          "private",
          "isprivate",
          "spam",
          "isspam",
          "deleted",
          "isdeleted",
          "trashed",
          "draft",
          "isdraft",
          "removed",
          "isremoved",
          "rejected",
          "pending",
          "deletedat");

  /** False in one of these, and the comment is not meant to be read. */
  static final List<String> LETS =
      List.of(
          "approved",
          "isapproved",
          "commentapproved",
          "published",
          "ispublished",
          "visible",
          "isvisible",
          "public",
          "publish",
          "show",
          "display",
          "accepted");

  static final List<String> STATUS = List.of("status", "state", "commentstatus", "moderation");

  static final Set<String> HELD =
      Set.of(
          "spam",
          "trash",
          "trashed",
          "hold",
          "held",
          "deleted",
          "pending",
          "unapproved",
          "rejected",
          "hidden",
          "draft",
          "private",
          "removed",
          "post-trashed",
          "awaiting",
          "awaiting-moderation",
          "0",
          "no",
          "false",
          "disapproved",
          "blocked");

  /** Fields that only a program fills. */
  static final List<String> HONEYPOT = List.of("hp", "fax", "honeypot", "honeypotfield");

  /** All that are read in a comment. */
  static final Set<String> ALL =
      Stream.of(
              BODY,
              AUTHOR,
              BY_AUTHOR,
              USER,
              NAME,
              DATE,
              ID,
              REPLY,
              REPLY_OR_RANK,
              THREAD,
              REPLY_OR_ARTICLE,
              ABOUT,
              REPLIES,
              DEPTH,
              FEATURED,
              LANG,
              KIND,
              HOLDS,
              LETS,
              STATUS,
              HONEYPOT)
          .flatMap(List::stream)
          .collect(Collectors.toSet());

  private CommentFields() {}
}
