package florilege.model.metadata;

/**
 * Holds who spoke, and when.
 *
 * @param author may be {@link Person#ANONYMOUS}
 * @param posted may be {@link PartialDate#NONE}
 */
public record Attribution(Person author, PartialDate posted) {}
