package florilege.imports.records;

/**
 * Counts what an importer leaves out.
 *
 * @param reason why, as the report has it
 * @param number how many there are
 */
public record Omission(ImportStats.Count reason, int number) implements ImportRecord {

  /** One more. */
  public Omission(ImportStats.Count reason) {
    this(reason, 1);
  }
}
