package florilege.pdf.document;

import java.util.EnumSet;
import java.util.Set;

/** Lists the standards that a PDF may say that it follows. */
public enum Standard {
  /** For archives, tagged: ISO 19005-2, level A. */
  PDFA_2A,
  /** For all readers: ISO 14289-1. */
  PDFUA_1,
  /** For printing, with the profile of the printer and with live transparency: ISO 15930-7. */
  PDFX_4;

  /** What every tagged book follows. */
  public static final Set<Standard> TAGGED = Set.of(PDFA_2A, PDFUA_1);

  /** What a tagged book for a printer follows. */
  public static final Set<Standard> ALL = Set.copyOf(EnumSet.allOf(Standard.class));
}
