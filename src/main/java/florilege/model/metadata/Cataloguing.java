package florilege.model.metadata;

import java.util.List;

/**
 * Holds what shops and libraries ask of a book besides what stands on its title page. Texts are
 * empty where nothing was said.
 *
 * @param fileAs the title as it is sorted: {@code Night of the Nineteenth, The}
 * @param source the edition that the book was made from, and whose pages are marked in it
 * @param codes of subjects
 * @param conformance what somebody who examined the book found
 */
public record Cataloguing(
    String fileAs, String source, List<SubjectCode> codes, Conformance conformance) {

  /** Nothing. */
  public static final Cataloguing NONE =
      new Cataloguing("", "", List.of(), new Conformance("", "", "", ""));

  /**
   * A subject in a scheme of subjects, EPUB 3.3 §5.5.3.
   *
   * @param name of the subject
   * @param authority the scheme: {@code BISAC}, {@code Thema} …, or its address
   * @param code in the scheme
   */
  public record SubjectCode(String name, String authority, String code) {}

  /**
   * The result of an evaluation, EPUB Accessibility 1.1 §4.3.
   *
   * @param standard in the words that the standard prescribes
   * @param certifiedBy who evaluated the book
   * @param credential of that person or body
   * @param report address of the report
   */
  public record Conformance(
      String standard, String certifiedBy, String credential, String report) {}
}
