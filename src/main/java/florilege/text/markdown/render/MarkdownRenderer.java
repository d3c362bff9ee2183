package florilege.text.markdown.render;

import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.attributes.internal.NodeAttributeRepository;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.problem.Rule;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.syntax.scanners.Escapes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Writes a parsed text as HTML. What each kind of node becomes is said in {@link BlockRenderer},
 * {@link InlineRenderer}, {@link DefinitionRenderer} and {@link NoteRenderer}; this is the walk. It
 * does not recurse, since a stranger may nest as deep as he likes.
 */
public final class MarkdownRenderer {

  /** Something found in the text, at an offset in it. */
  public interface Remark {
    void add(Rule rule, int offset, String detail);
  }

  /**
   * What to do with a node.
   *
   * @param enter writes what comes before its children; whether they follow
   * @param leave writes what comes after them
   */
  private record Way(Predicate<Node> enter, Consumer<Node> leave) {}

  private static final Way THROUGH = new Way(node -> true, node -> {});

  private final Map<Class<?>, Way> ways = new HashMap<>();
  private final NodeAttributeRepository attributes;
  private final Remark remarks;
  private final CommentMarkdownTags readers;

  private final UnusedAttributes unused = new UnusedAttributes();

  final HtmlOutput html = new HtmlOutput();
  final Trust trust;
  final Document document;

  private MarkdownRenderer(Document document, Trust trust, Remark remarks) {
    this.document = document;
    this.trust = trust;
    this.remarks = remarks;
    this.readers = new CommentMarkdownTags(html);
    this.attributes = AttributesExtension.NODE_ATTRIBUTES.get(document);
  }

  /** The whole text as HTML. */
  public static HtmlOutput write(Document document, Trust trust, Remark remarks) {
    MarkdownRenderer markup = new MarkdownRenderer(document, trust, remarks);
    new BlockRenderer(markup).register();
    new InlineRenderer(markup).register();
    DefinitionRenderer definitions = new DefinitionRenderer(markup);
    definitions.register();
    NoteRenderer notes = new NoteRenderer(markup);
    notes.register();
    markup.children(document);
    notes.write();
    definitions.remark();
    new UnresolvedReferenceRenderer(markup).remark();
    markup.unused.remark(markup);
    return markup.html;
  }

  /**
   * Says what becomes of a kind of node: what comes before its children, and whether they follow;
   * and what comes after.
   */
  <N extends Node> void on(Class<N> type, Predicate<N> enter, Consumer<N> leave) {
    ways.put(
        type, new Way(node -> enter.test(type.cast(node)), node -> leave.accept(type.cast(node))));
  }

  /** A kind of node that becomes an element around its children. */
  <N extends Node> void element(Class<N> type, String name) {
    on(type, node -> open(node, name), node -> html.close(name));
  }

  /** A kind of node without children that are to be written. */
  <N extends Node> void leaf(Class<N> type, Consumer<N> writer) {
    on(
        type,
        node -> {
          html.at(node.getStartOffset());
          writer.accept(node);
          return false;
        },
        node -> {});
  }

  /** A kind of node that says something to the parser alone. */
  <N extends Node> void nothing(Class<N> type) {
    on(type, node -> false, node -> {});
  }

  /**
   * Opens an element for a node, with the attributes that the author gave it; its children are to
   * follow.
   */
  boolean open(Node node, String name, String... own) {
    html.at(node.getStartOffset()).open(name, with(node, own));
    return true;
  }

  /** Own attributes, and those that the author gave the node, which win; classes are added. */
  String[] with(Node node, String... own) {
    List<AttributesNode> given = attributes.get(node);
    if (given == null) {
      return own;
    }
    List<String> all = new ArrayList<>(List.of(own));
    for (AttributesNode group : given) {
      for (Node child : group.getChildren()) {
        if (child instanceof AttributeNode attribute) {
          unused.look(name(attribute), attribute.getStartOffset());
          add(all, name(attribute), Escapes.plain(attribute.getValue()));
        }
      }
    }
    return all.toArray(String[]::new);
  }

  private static String name(AttributeNode attribute) {
    String name =
        attribute.isClass() ? "class" : attribute.isId() ? "id" : attribute.getName().toString();
    return name.matches("[A-Za-z][A-Za-z0-9:_-]*") ? name : "data-unnamed";
  }

  private static void add(List<String> all, String name, String value) {
    int at = -1;
    for (int i = 0; i < all.size(); i += 2) {
      at = all.get(i).equals(name) ? i : at;
    }
    if (at < 0) {
      all.add(name);
      all.add(value);
    } else {
      all.set(at + 1, name.equals("class") ? (all.get(at + 1) + " " + value).strip() : value);
    }
  }

  void remark(Rule rule, Node node, String detail) {
    remarks.add(rule, node.getStartOffset(), detail);
  }

  void remark(Rule rule, int offset, String detail) {
    remarks.add(rule, offset, detail);
  }

  /** Writes raw HTML as far as whoever wrote the text may write any. */
  void raw(Node node, BasedSequence chars) {
    if (trust == Trust.AUTHOR) {
      new RawHtmlRenderer(chars, html, remarks).write();
    } else {
      readers.write(node, chars);
    }
  }

  /**
   * Writes everything in a node, but not the node itself. What is open is kept here: the parser,
   * where it puts children into another node, tells only the first and the last of them.
   */
  void children(Node root) {
    Deque<Node> open = new ArrayDeque<>();
    Node node = root.getFirstChild();
    while (node != null || !open.isEmpty()) {
      if (node == null) {
        node = leave(open.pop());
      } else if (way(node).enter().test(node) && node.getFirstChild() != null) {
        open.push(node);
        node = node.getFirstChild();
      } else {
        node = leave(node);
      }
    }
  }

  private Way way(Node node) {
    return ways.getOrDefault(node.getClass(), THROUGH);
  }

  /** Ends a node; what follows it. */
  private Node leave(Node node) {
    way(node).leave().accept(node);
    return node.getNext();
  }
}
