package florilege.pdf.preflight;

import florilege.problem.Severity;
import java.util.Locale;

/**
 * Lists what printers ask of a file: the requirements of PDF/X-4 (ISO 15930-7) that can be told
 * from the file alone, and those of their trade. What only PDF/X asks is an error in a file that
 * says it is PDF/X-4, and not looked for in others, which a single warning names.
 */
public enum Requirement {
  // The file.
  PDFX(
      Severity.WARNING,
      "the file does not say that it is PDF/X-4%s",
      "ask whether the printer wants PDF/X; florilege build --profile print makes it"),
  VERSION(
      Severity.ERROR,
      "the file is of PDF %s, and PDF/X-4 knows no more than 1.6",
      "save it as PDF 1.6"),
  ENCRYPTED(Severity.ERROR, "the file is encrypted", "save it without password and restrictions"),
  FILE_ID(Severity.ERROR, "the file has no identifier", "save it again with another program"),
  FORM(Severity.ERROR, "the file has a form to fill in", "print its fields into the pages"),
  ACTION(
      Severity.ERROR,
      "something happens when the file or a page is opened, or a bookmark chosen",
      "take actions and scripts out: bookmarks lead to pages"),

  // What it says of itself.
  XMP(
      Severity.ERROR,
      "the metadata (XMP) cannot be read",
      "save the file again with another program"),
  XMP_PROPERTY(Severity.ERROR, "the metadata (XMP) lacks %s", "have the program write it"),
  TRAPPED(
      Severity.ERROR,
      "the file does not say whether it is trapped",
      "set Trapped to True or False"),
  INFO(
      Severity.ERROR,
      "the older metadata (Info) does not say the same as the newer (XMP): %s",
      "save the file again with another program"),

  // Colours of the press.
  OUTPUT_INTENT(
      Severity.WARNING,
      "the file does not say for which colours it was made",
      "add an output intent with its profile"),
  PDFX_INTENT(
      Severity.ERROR,
      "the file has %s output intents of PDF/X",
      "leave one, with the profile of the printer"),
  INTENT_NAME(
      Severity.ERROR,
      "the output intent does not name its printing condition",
      "set OutputConditionIdentifier, such as FOGRA39"),
  INTENT_PROFILE(
      Severity.ERROR,
      "the output intent has no profile of a printer",
      "embed one of the class prtr"),
  INTENTS_DIFFER(
      Severity.ERROR,
      "PDF/A and PDF/X name different profiles",
      "let both intents have one profile"),
  PROFILE_USED(
      Severity.ERROR,
      "colours are given in the profile of the output intent",
      "give them in the inks themselves (DeviceCMYK)"),

  // Where pages are cut.
  NO_TRIM_BOX(Severity.ERROR, "the page does not say where it is cut", "add a TrimBox"),
  BOXES(
      Severity.ERROR,
      "the page is cut outside of its bleed, or has its bleed outside of the sheet",
      "make the MediaBox hold the BleedBox, and that the TrimBox"),
  ART_BOX(Severity.ERROR, "the page has an ArtBox besides", "take it out: the TrimBox says it"),
  PAGE_SIZE(Severity.ERROR, "the page is not as large as the first", "make all pages alike"),
  BLEED(Severity.WARNING, "the bleed is %s mm; printers ask for 3", "set bleed: 3mm"),
  PAGE_COUNT(Severity.WARNING, "there are %s pages, and leaves have two", "add a blank page"),

  // What lies on pages.
  ANNOTATION(
      Severity.ERROR,
      "there is a link or another annotation on the page",
      "take it out: paper has none"),
  POSTSCRIPT(Severity.ERROR, "there is PostScript in the file", "draw it with the means of PDF"),
  OPI(Severity.ERROR, "a picture is to be replaced by one that is not in the file", "embed it"),
  REFERENCE(Severity.ERROR, "a page shows a page of another file", "embed it"),
  ALTERNATE(
      Severity.ERROR, "a picture has another one in its place for print", "leave the one to print"),
  TRANSFER(
      Severity.ERROR,
      "a transfer curve changes how dark inks are printed",
      "apply it, and take it out"),
  HALFTONE(Severity.ERROR, "the file chooses the screen of the printer", "take the halftone out"),
  LZW(Severity.ERROR, "something is compressed by LZW", "compress it by Flate"),

  // What is painted.
  FONT(Severity.ERROR, "the font %s is not in the file", "embed it; another one would be printed"),
  RGB_TEXT(
      Severity.WARNING,
      "there is text in RGB: it is printed in several inks, with coloured edges",
      "print text in black alone"),
  TEXT_INKS(
      Severity.WARNING,
      "there is text in three inks or more: it gets coloured edges",
      "print text in black alone"),
  RGB(
      Severity.NOTE,
      "there are colours in RGB, which the printer converts",
      "ask whether the printer wants that; ink: colour makes inks of them, ink: black greys"),
  DEVICE_RGB(
      Severity.ERROR,
      "there are colours in RGB of no profile, for a press of four inks",
      "convert them to CMYK or grey, or give them their profile"),
  INK(
      Severity.WARNING,
      "there are %s %% of ink in one place; printers take 300 on coated paper, less on others",
      "convert pictures by the printer's profile"),
  RESOLUTION(
      Severity.WARNING,
      "a picture has %s pixels to the inch; printers ask for 300",
      "take one of more pixels, or show it smaller"),
  EDGE(
      Severity.WARNING,
      "a picture or a ground ends where the page is cut: a white line may show",
      "let it go on to the end of the bleed"),
  TRANSPARENCY(
      Severity.NOTE,
      "something on the page is transparent",
      "ask whether the printer takes transparency, or have it flattened");

  private final Severity severity;
  private final String message;
  private final String hint;

  Requirement(Severity severity, String message, String hint) {
    this.severity = severity;
    this.message = message;
    this.hint = hint;
  }

  /** The name under which a fault is reported: {@code no-trim-box}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Preflight.Fault fault(int page, String detail) {
    return new Preflight.Fault(
        severity, code(), page, String.format(Locale.ROOT, message, detail), hint);
  }
}
