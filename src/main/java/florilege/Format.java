package florilege;

import java.util.Locale;

/** Names the formats that a book can be made into. */
public enum Format {
  /** EPUB 3.3, one file. */
  EPUB,
  /** The same with the marks that Kobo's devices look for, one file. */
  KEPUB,
  /** A typeset, tagged PDF, one file. */
  PDF,
  /** A folder of XHTML pages for a browser. */
  XHTML;

  /** The name of what is made of a book of a name. */
  String fileOf(String name) {
    return switch (this) {
      case XHTML -> name;
      case KEPUB -> name + ".kepub.epub";
      case EPUB, PDF -> name + "." + this;
    };
  }

  /** As typed on the command line: {@code epub}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
