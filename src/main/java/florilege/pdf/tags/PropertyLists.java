package florilege.pdf.tags;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Shares the property lists of marked content (PDF 1.7 §14.6.2) between the pages of a run. The
 * engine makes an object of each piece of text and of each background, which would be most of the
 * objects of a book: 137,000 of one of 2,700 pages.
 */
public final class PropertyLists {

  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  /** The lists that only say which piece of its page's content one is, by that. */
  private final Map<Integer, COSDictionary> numbers = new HashMap<>();

  /**
   * The one for backgrounds, as an artifact of layout (PDF 1.7 §14.8.2.2.2): it need not say where
   * it lies, which those of the type Background must.
   */
  private final COSDictionary background = new COSDictionary();

  private PropertyLists() {
    background.setItem(COSName.TYPE, LAYOUT);
  }

  /** Replaces equal lists by one. */
  public static void share(List<PDPage> pages) {
    PropertyLists lists = new PropertyLists();
    pages.forEach(lists::share);
  }

  private void share(PDPage page) {
    COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
    COSDictionary all = resources == null ? null : resources.getCOSDictionary(COSName.PROPERTIES);
    if (all != null) {
      for (COSName name : List.copyOf(all.keySet())) {
        all.setItem(name, shared(all.getDictionaryObject(name)));
      }
    }
  }

  private COSBase shared(COSBase list) {
    if (!(list instanceof COSDictionary properties)) {
      return list;
    }
    if (COSName.BACKGROUND.equals(properties.getCOSName(COSName.TYPE))) {
      return background;
    }
    return properties.size() == 1 && properties.containsKey(COSName.MCID)
        ? numbers.computeIfAbsent(properties.getInt(COSName.MCID), number -> properties)
        : properties;
  }
}
