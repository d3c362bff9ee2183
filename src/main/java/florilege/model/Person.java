package florilege.model;

/**
 * Names an author, editor or reader, by name alone: no address, picture or network identity is ever
 * read.
 *
 * @param name as to be printed; empty for the anonymous
 * @param role MARC relator code (aut, edt, trl, ill …), as EPUB 3.3 §5.5.3.2 uses; empty where the
 *     context says it
 */
public record Person(String name, String role) {

  /** Somebody who gave no name. */
  public static final Person ANONYMOUS = new Person("", "");

  /** Whether no name was given. */
  public boolean isAnonymous() {
    return name.isBlank();
  }
}
