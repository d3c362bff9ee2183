package florilege.model;

/**
 * Somebody who spoke, and when.
 *
 * @param author may be {@link Person#ANONYMOUS}
 * @param posted may be {@link Date#NONE}
 */
public record Voice(Person author, Date posted) {}
