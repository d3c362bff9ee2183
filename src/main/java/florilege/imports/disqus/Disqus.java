package florilege.imports.disqus;

/** Stub. */
public final class Disqus {
  private Disqus() {}
}
