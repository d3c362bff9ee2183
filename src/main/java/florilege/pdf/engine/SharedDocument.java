package florilege.pdf.engine;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Represents a PDF to which two threads may add streams: while one run is painted, the layout
 * engine adds the pictures of the next. Nothing else of it may be changed by two.
 */
final class SharedDocument extends PDDocument {

  /**
   * Begins with a document without pages, as PDFBox does.
   *
   * @param cache where the content of streams is kept
   */
  SharedDocument(StreamCacheCreateFunction cache) {
    super(new Streams(cache));
    COSDictionary pages = new COSDictionary();
    pages.setItem(COSName.TYPE, COSName.PAGES);
    pages.setItem(COSName.KIDS, new COSArray());
    pages.setItem(COSName.COUNT, COSInteger.ZERO);
    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    catalog.setItem(COSName.VERSION, COSName.getPDFName("1.4"));
    catalog.setItem(COSName.PAGES, pages);
    COSDictionary trailer = new COSDictionary();
    trailer.setItem(COSName.ROOT, catalog);
    getDocument().setTrailer(trailer);
  }

  /** Keeps a list of all streams, which is not made for two threads. */
  private static final class Streams extends COSDocument {

    Streams(StreamCacheCreateFunction cache) {
      super(cache);
    }

    @Override
    public synchronized COSStream createCOSStream() {
      return super.createCOSStream();
    }
  }
}
