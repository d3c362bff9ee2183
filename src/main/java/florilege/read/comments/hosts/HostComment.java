package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a comment with the keys of Florilege's own form out of a host's fields. */
final class HostComment {

  private final DataNode source;
  private final Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();

  private HostComment(DataNode source) {
    this.source = source;
  }

  /** A comment that is made of a value. */
  static HostComment of(DataNode source) {
    return new HostComment(source);
  }

  private HostComment put(String key, DataNode node) {
    if (!node.text().isBlank()) {
      entries.put(key, new YamlValue.Entry(node.place(), node.value()));
    }
    return this;
  }

  private HostComment flag(String key, boolean set) {
    if (set) {
      entries.put(key, new YamlValue.Entry(source.place(), source.saying("true").value()));
    }
    return this;
  }

  HostComment id(DataNode id) {
    return put("id", id);
  }

  HostComment author(DataNode name) {
    return put("author", name);
  }

  /** What the host knows the author by, which an editor may name in {@code comments.authors}. */
  HostComment user(DataNode id) {
    return put("user-id", id);
  }

  HostComment date(DataNode date) {
    return put("date", date);
  }

  /** Markdown or HTML. */
  HostComment body(DataNode body) {
    return put("body", body);
  }

  /** The id of the comment that it answers. */
  HostComment replyTo(DataNode id) {
    return put("reply-to", id);
  }

  /** Whether the host says that the author of the article, or the owner of the site, wrote it. */
  HostComment byAuthor(boolean says) {
    return flag("by-author", says);
  }

  /** Whether readers do not see it: deleted, spam, not approved. Its replies stay. */
  HostComment hidden(boolean isHidden) {
    return flag("hidden", isHidden);
  }

  /** Whether it says no more than that another page links here. */
  HostComment pingback(boolean isPingback) {
    if (isPingback) {
      entries.put("type", new YamlValue.Entry(source.place(), source.saying("pingback").value()));
    }
    return this;
  }

  HostComment replies(List<YamlValue.Mapping> replies) {
    if (!replies.isEmpty()) {
      YamlValue list = new YamlValue.Sequence(List.copyOf(replies), source.place());
      entries.put("replies", new YamlValue.Entry(source.place(), list));
    }
    return this;
  }

  /** The comment; one that nothing is left of, such as a deleted account's, is hidden. */
  YamlValue.Mapping build() {
    if (!entries.containsKey("body")) {
      hidden(true);
      entries.put("body", new YamlValue.Entry(source.place(), source.saying("").value()));
    }
    return new YamlValue.Mapping(new LinkedHashMap<>(entries), source.place());
  }
}
