package florilege.pdf.press;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Has what is transparent blended in inks (PDF 1.7 §11.6.6), or a viewer may blend it in RGB, where
 * black is made of four.
 */
final class BlendSpace {

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private BlendSpace() {}

  /** Says so on each page on which something is transparent. */
  static void set(PDDocument document) {
    for (PDPage page : document.getPages()) {
      COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
      if (new BlendSpace().isTransparent(resources)) {
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.TYPE, COSName.GROUP);
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        group.setItem(COSName.CS, COSName.DEVICECMYK);
        page.getCOSObject().setItem(COSName.GROUP, group);
      }
    }
  }

  private boolean isTransparent(COSDictionary resources) {
    if (resources == null || !seen.add(resources)) {
      return false;
    }
    for (COSName kind : Set.of(COSName.XOBJECT, COSName.PATTERN, COSName.EXT_G_STATE)) {
      COSDictionary named = resources.getCOSDictionary(kind);
      for (COSName name : named == null ? Set.<COSName>of() : named.keySet()) {
        if (named.getDictionaryObject(name) instanceof COSDictionary object
            && (isSo(object) || isTransparent(object.getCOSDictionary(COSName.RESOURCES)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSo(COSDictionary object) {
    COSBase mask = object.getDictionaryObject(COSName.SMASK);
    COSName mode = object.getCOSName(COSName.BM, COSName.NORMAL);
    return mask instanceof COSDictionary
        || !(object instanceof COSStream)
            && (opacity(object, COSName.CA) < 1
                || opacity(object, COSName.CA_NS) < 1
                || !COSName.NORMAL.equals(mode) && !COSName.COMPATIBLE.equals(mode));
  }

  private static float opacity(COSDictionary state, COSName key) {
    return state.getDictionaryObject(key) instanceof COSNumber value ? value.floatValue() : 1;
  }
}
