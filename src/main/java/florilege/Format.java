package florilege;

import java.util.Locale;

/** Names the formats that a book can be made into. */
public enum Format {
  /** EPUB 3.3, one file. */
  EPUB,
  /** A typeset, tagged PDF, one file. */
  PDF,
  /** A folder of XHTML pages for a browser. */
  XHTML;

  /** The name of what is made of a book of a name. */
  String fileOf(String name) {
    return this == XHTML ? name : name + "." + this;
  }

  /** As typed on the command line: {@code epub}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
