package florilege.text.html.policy;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Decides what of the HTML that somebody wrote may stand in a book: which elements, which
 * attributes on them, and which values. What a policy does not name does not pass.
 */
public sealed interface HtmlPolicy permits AuthorPolicy, ReaderPolicy {

  /** What becomes of an element. */
  enum Treatment {
    /** It stands in the book, under {@link #nameOf a name} that the book knows. */
    KEEP,
    /** What is in it stands in its place, and nothing is lost with it. */
    UNWRAP,
    /** What is in it stands in its place, and somebody has to be told of the loss. */
    REFUSE,
    /** Neither it nor what is in it stands in the book, and nothing is lost with it. */
    DROP,
    /** It becomes the sign of a box, ticked or not, if it is one. */
    CHECKBOX,
    /** A link to what it would fetch and show stands for it. */
    EMBED_LINK,
    /** A link to the picture that it shows stands for it, and somebody has to be told of it. */
    PICTURE_LINK
  }

  /** The policy for what somebody wrote. */
  static HtmlPolicy of(Trust trust) {
    return switch (trust) {
      case AUTHOR -> AuthorPolicy.POLICY;
      case READER -> ReaderPolicy.POLICY;
    };
  }

  /** Turns elements that stand for pictures into such, before anything is decided. */
  void settle(Element body);

  /** Decides what becomes of an element. */
  Treatment treatment(Element element);

  /** The name under which an element stands that is {@linkplain Treatment#KEEP kept}. */
  String nameOf(String element);

  /** Whether an attribute may stand on an element of the book; its value is another matter. */
  boolean hasAttribute(String element, String attribute);

  /** The value of an attribute as it may stand, or none. */
  Optional<String> value(String attribute, String written);

  /** Whether a link may lead to an address; empty stands for one that is no address at all. */
  boolean leads(Optional<ValidUrl> address);

  /** The {@code rel} of links, or empty. */
  String linkRelation();

  /** Whether an address that nothing may lead to stands behind the words of the link. */
  boolean isNamed(String attribute, String address);

  /** Words that stand before what is in an element that does not stand in the book, or empty. */
  String caption(Element element);

  /** Prepares an element that is kept, before its attributes are read. */
  void prepare(Element element);

  /**
   * Adds to an element of the book what the written one says in other ways than by attributes of
   * the book.
   */
  void complete(Element written, org.w3c.dom.Element made);

  /** The most room that a text may take, as {@code ElementBudget} counts it. */
  int mostElements();
}
