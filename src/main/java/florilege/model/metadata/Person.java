package florilege.model.metadata;

/**
 * Names an author, editor or reader, by name alone: no address, picture or network identity is ever
 * read.
 *
 * @param name as to be printed; empty for the anonymous
 * @param role MARC relator code (aut, edt, trl, ill …), as EPUB 3.3 §5.5.3.2 uses; empty where the
 *     context says it
 * @param fileAs the name as it is sorted: {@code Beauvoir, Simone de}; empty where nobody said
 */
public record Person(String name, String role, String fileAs) {

  /** Somebody of whom nobody said how the name is sorted. */
  public Person(String name, String role) {
    this(name, role, "");
  }

  /** Somebody who gave no name. */
  public static final Person ANONYMOUS = new Person("", "");

  /** Whether no name was given. */
  public boolean isAnonymous() {
    return name.isBlank();
  }
}
