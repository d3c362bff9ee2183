package florilege.text.html.policy;

/** Says who wrote a text, and so what may be in it. */
public enum Trust {
  /**
   * Trusted with form (pictures, raw HTML, classes, notes), but not with the network or the file
   * system.
   */
  AUTHOR,
  /** A stranger, trusted with nothing: plain formatting and links to the web. */
  READER
}
