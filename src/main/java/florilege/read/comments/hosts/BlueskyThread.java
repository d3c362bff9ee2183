package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a thread of Bluesky ({@code app.bsky.feed.getPostThread}). Its root is the post about the
 * article and no comment; the address that it shows names the article. Text is plain, with the
 * places of links counted in bytes.
 *
 * @see <a href="https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread">Bluesky,
 *     getPostThread</a>
 */
final class BlueskyThread implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> threads = root.has("thread") ? List.of(root) : root.items();
    return threads.stream()
        .map(each -> each.at("thread"))
        .filter(thread -> thread.at("post", "record").isMapping())
        .map(BlueskyThread::thread)
        .toList();
  }

  private static HostThread thread(DataNode root) {
    DataNode record = root.at("post", "record");
    List<DataNode> about = new ArrayList<>();
    about.add(record.at("embed", "external", "uri"));
    about.add(root.at("post", "embed", "external", "uri"));
    links(record).forEach(link -> about.add(link.at("uri")));
    DataNode uri = root.at("post", "uri");
    about.add(uri);
    about.add(web(uri, root.at("post", "author")));
    return HostThread.about(
        about.stream().filter(name -> !name.text().isEmpty()).toList(), replies(root));
  }

  /** The address of a post on the web, by its handle. */
  private static DataNode web(DataNode uri, DataNode author) {
    String handle = author.at("handle").text();
    return uri.text().isEmpty() || handle.isEmpty()
        ? uri
        : uri.saying(
            "https://bsky.app/profile/" + handle + "/post/" + uri.text().replaceFirst(".*/", ""));
  }

  private static List<YamlValue.Mapping> replies(DataNode thread) {
    return thread.at("replies").items().stream()
        .filter(DataNode::isMapping)
        .map(BlueskyThread::comment)
        .toList();
  }

  /** One that was deleted or is blocked has no post, and may have replies. */
  private static YamlValue.Mapping comment(DataNode thread) {
    DataNode post = thread.at("post");
    DataNode author = post.at("author");
    DataNode record = post.at("record");
    DataNode text = record.at("text");
    return HostComment.of(thread)
        .id(post.at("uri"))
        .author(author.first("displayName", "handle"))
        .user(author.first("handle", "did"))
        .date(record.first("createdAt", "indexedAt"))
        .body(text.text().isBlank() ? text : text.saying(html(record)))
        .replies(replies(thread))
        .build();
  }

  private static List<DataNode> links(DataNode record) {
    List<DataNode> links = new ArrayList<>();
    for (DataNode facet : record.at("facets").items()) {
      facet.at("features").items().stream()
          .filter(feature -> feature.at("uri").isTrue())
          .forEach(links::add);
    }
    return links;
  }

  private static String html(DataNode record) {
    byte[] bytes = record.at("text").text().getBytes(StandardCharsets.UTF_8);
    List<DataNode> facets =
        record.at("facets").items().stream()
            .filter(
                facet -> facet.at("features").items().stream().anyMatch(f -> f.at("uri").isTrue()))
            .sorted(Comparator.comparing(facet -> facet.at("index", "byteStart").number()))
            .toList();
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (DataNode facet : facets) {
      int start = facet.at("index", "byteStart").number();
      int end = facet.at("index", "byteEnd").number();
      if (at <= start && start < end && end <= bytes.length) {
        String address =
            facet.at("features").items().stream()
                .map(feature -> feature.at("uri").text())
                .filter(uri -> !uri.isEmpty())
                .findFirst()
                .orElse("");
        html.append(words(bytes, at, start))
            .append("<a href=\"")
            .append(PlainTextHtml.escaped(address))
            .append("\">")
            .append(words(bytes, start, end))
            .append("</a>");
        at = end;
      }
    }
    return PlainTextHtml.paragraphs(html.append(words(bytes, at, bytes.length)).toString());
  }

  private static String words(byte[] bytes, int from, int to) {
    return PlainTextHtml.escaped(
        new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8));
  }
}
