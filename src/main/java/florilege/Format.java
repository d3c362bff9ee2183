package florilege;

import florilege.model.Settings.Profile;
import florilege.style.PrintProfile;
import java.util.List;
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

  /** The name of what is made of a book of a name; of a PDF, that for a screen. */
  String fileOf(String name) {
    return switch (this) {
      case XHTML -> name;
      case KEPUB -> name + ".kepub.epub";
      case EPUB, PDF -> name + "." + this;
    };
  }

  /** The names of all that is made of a book of a name, for some uses of its PDF. */
  List<String> filesOf(String name, List<Profile> uses) {
    return this == PDF
        ? uses.stream().map(use -> fileOf(name + PrintProfile.suffix(use))).toList()
        : List.of(fileOf(name));
  }

  /** As typed on the command line: {@code epub}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
