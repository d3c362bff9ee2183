package florilege.sites.program;

import florilege.model.metadata.LocatedText;
import java.util.List;

/**
 * Names the articles of a part of the book in the order that somebody asks for.
 *
 * @param title or none
 * @param articles by id, file name or path
 */
public record PartOutline(LocatedText title, List<LocatedText> articles) {}
