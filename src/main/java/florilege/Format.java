package florilege;

import florilege.model.Settings.Profile;
import florilege.style.PrintProfile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists the formats that a book can be made into, each with its files and its writer. */
public enum Format {
  /** EPUB 3.3, one file. */
  EPUB(".epub", Edition::writeEpub),
  /** The same with the marks that Kobo's devices look for, one file. */
  KEPUB(".kepub.epub", Edition::writeKepub),
  /** A typeset, tagged PDF, one file for each use. */
  PDF(".pdf", Edition::writePdf),
  /** A folder of XHTML pages for a browser. */
  XHTML("", Edition::writeXhtml);

  /** The order in which they are written: the PDF first, whose page numbers others take over. */
  static final List<Format> IN_ORDER =
      Stream.concat(Stream.of(PDF), Stream.of(values()).filter(each -> each != PDF)).toList();

  /** Writes an edition in a format. */
  private interface Writer {
    void write(Edition edition) throws IOException;
  }

  private final String extension;
  private final Writer writer;

  Format(String extension, Writer writer) {
    this.extension = extension;
    this.writer = writer;
  }

  /** What the name of its file ends with, such as {@code .epub}; empty where it is a folder. */
  public String extension() {
    return extension;
  }

  /** The name of what is made of a book of a name; of a PDF, that for a screen. */
  String fileOf(String name) {
    return name + extension;
  }

  /** Writes an edition in this format. */
  void write(Edition edition) throws IOException {
    writer.write(edition);
  }

  /** The names of all that is made of a book of a name, for some uses of its PDF. */
  List<String> filesOf(String name, List<Profile> uses) {
    return this == PDF
        ? uses.stream()
            .flatMap(use -> PrintProfile.suffixes(use).stream())
            .map(end -> fileOf(name + end))
            .toList()
        : List.of(fileOf(name));
  }

  /** As typed on the command line: {@code epub}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
