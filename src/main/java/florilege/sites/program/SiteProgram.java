package florilege.sites.program;

import florilege.sites.folder.SiteFolder;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/**
 * Knows a program that makes web sites of Markdown: how a folder that is its source is recognised,
 * how that is laid out, and what stands in its texts that is no Markdown.
 */
public interface SiteProgram {

  /** Says how surely a folder is the source of a site. */
  enum Recognition {
    /** Nothing of the program lies there. */
    NONE,
    /** It may be one, if no other program is surer. */
    LIKELY,
    /** The program's own files lie there. */
    SURE
  }

  /**
   * The name in small letters by which {@code site} of {@code collection.yaml} asks for it, and
   * which {@link florilege.model.Site#program} is.
   */
  String name();

  /** What a folder made for it is called in messages, such as {@code a Jekyll site}. */
  String phrase();

  /** Whether a folder is made for it. */
  Recognition recognise(SiteFolder folder);

  /** Reads the settings of a folder, whether it is recognised or not. */
  SiteLayout layout(SiteFolder folder);

  /** Whether a file is written for it by its name alone, in whatever folder it lies. */
  default boolean isWrittenFor(String file) {
    return false;
  }

  /**
   * Turns what is written in the program's template language into Markdown or HTML; what has no
   * meaning on paper is taken out, with a remark for each kind of it.
   */
  default MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return text;
  }
}
