package florilege.text.markdown.render;

import florilege.text.dom.Dom;
import java.util.Arrays;

/**
 * Collects the HTML that is written, and knows for each of its characters from which one of the
 * Markdown it came.
 */
public final class HtmlOutput {

  private final StringBuilder text = new StringBuilder();

  /**
   * Pairs: an offset in the HTML, and the offset in the Markdown that it came from; what follows a
   * mark came from the same place.
   */
  private int[] marks = new int[64];

  private int count;

  /** Says that what is written from now on comes from an offset in the Markdown. */
  HtmlOutput at(int source) {
    if (2 * count + 2 > marks.length) {
      marks = Arrays.copyOf(marks, 2 * marks.length);
    }
    marks[2 * count] = text.length();
    marks[2 * count + 1] = source;
    count++;
    return this;
  }

  /**
   * A start tag.
   *
   * @param attributes names and values by turns; one whose value is empty is left out, except
   *     {@code alt}
   */
  HtmlOutput open(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()
          || attributes[i].equals("alt")
          || attributes[i].equals("href")) {
        text.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        text.append('"');
      }
    }
    text.append('>');
    return this;
  }

  HtmlOutput close(String name) {
    text.append("</").append(name).append('>');
    return this;
  }

  /** Goes on in the element that has just been closed, or else begins one of its name. */
  HtmlOutput reopen(String name) {
    String end = "</" + name + ">";
    if (text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0) {
      text.setLength(text.length() - end.length());
      return this;
    }
    return open(name);
  }

  /** Words, with what is markup in HTML escaped. */
  HtmlOutput words(String words) {
    escape(words);
    return this;
  }

  /** Words as HTML has them, with references to characters but without tags. */
  HtmlOutput references(String words) {
    text.append(words.replace("<", "&lt;").replace(">", "&gt;"));
    return this;
  }

  /** HTML as it is. */
  HtmlOutput raw(CharSequence html) {
    text.append(html);
    return this;
  }

  /** From an offset in the HTML to the one in the Markdown. */
  public int source(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks[2 * middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : marks[2 * low - 1];
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void escape(String words) {
    String legal = Dom.legal(words);
    for (int i = 0; i < legal.length(); i++) {
      char c = legal.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        default -> text.append(c);
      }
    }
  }
}
