package florilege.bind.rendered;

/**
 * Changes a text in one way, an article as well as a comment, when all texts of the book are
 * rendered and their ids are known.
 */
public interface TextPass {

  /** Changes the text in place. */
  void apply(RenderedText text);
}
