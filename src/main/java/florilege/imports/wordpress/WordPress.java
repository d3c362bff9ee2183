package florilege.imports.wordpress;

/** Stub. */
public final class WordPress {
  private WordPress() {}
}
