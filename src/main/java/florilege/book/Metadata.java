package florilege.book;

import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import java.time.Instant;
import java.util.List;

/**
 * Holds the metadata of the book. Texts are empty where there is nothing to say; nothing in it is
 * illegal in XML.
 *
 * @param identifier never empty; given, or {@code urn:uuid:…} derived from the collection
 * @param title never empty
 * @param subtitle of the title
 * @param lang BCP 47
 * @param creators with roles; may be empty
 * @param contributors editors, translators … with roles
 * @param publisher name
 * @param date of publication; may be none
 * @param modified in whole seconds, UTC; given from outside or that of the content
 * @param isModifiedGiven whether that is given from outside; else only its day is known
 * @param rights statement
 * @param description of the content
 * @param subjects may be empty
 * @param cataloguing what shops and libraries ask besides
 * @param series it belongs to
 * @param position in the series
 * @param issn of the series, or empty
 * @param revision how often it has come out, from 1; only issues of a periodical have more
 */
public record Metadata(
    String identifier,
    String title,
    String subtitle,
    String lang,
    List<Person> creators,
    List<Person> contributors,
    String publisher,
    PartialDate date,
    Instant modified,
    boolean isModifiedGiven,
    String rights,
    String description,
    List<String> subjects,
    Cataloguing cataloguing,
    String series,
    String position,
    String issn,
    int revision) {}
