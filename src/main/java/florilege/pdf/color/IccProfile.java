package florilege.pdf.color;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Lists the ICC profiles that a PDF may hold. They are files of the program, and written as they
 * are: the JDK has others in each version, and rewrites what passes through it.
 */
public enum IccProfile {
  /** IEC 61966-2-1 as a profile of version 2.4 with matrix and curves, free for any use. */
  SRGB("sRGB.icc", 3),
  /**
   * Offset printing on coated paper by ISO 12647-2, measured as FOGRA39, with at most 300 % of ink:
   * ISO Coated v2 300% by basICColor, under the zlib licence.
   */
  COATED("ISOcoated_v2_300_bas.icc", 4);

  private final String file;
  private final int components;

  IccProfile(String file, int components) {
    this.file = file;
    this.components = components;
  }

  /** The bytes of the profile. */
  byte[] bytes() {
    try (InputStream in = IccProfile.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The profile as an object of a PDF (PDF 1.7 §8.6.5.5). */
  public COSStream stream(PDDocument document) {
    COSStream profile = document.getDocument().createCOSStream();
    profile.setInt(COSName.N, components);
    try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return profile;
  }
}
