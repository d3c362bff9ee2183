package florilege.pdf.document;

import florilege.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Embeds a picture once that several runs show, each of which the layout engine gave a copy of its
 * own.
 */
final class ImageDeduplicator {

  private final Map<String, COSStream> images = new HashMap<>();

  private ImageDeduplicator() {}

  /** Lets the pages of a document share the pictures that are alike. */
  static void share(PDDocument document) throws IOException {
    ImageDeduplicator shared = new ImageDeduplicator();
    for (PDPage page : document.getPages()) {
      COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
      COSDictionary objects =
          resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
      if (objects != null) {
        for (COSName name : objects.keySet()) {
          if (isImage(objects.getDictionaryObject(name))) {
            objects.setItem(name, shared.first((COSStream) objects.getDictionaryObject(name)));
          }
        }
      }
    }
  }

  private static boolean isImage(COSBase object) {
    return object instanceof COSStream stream
        && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
  }

  /** The first picture that is like another: the same bytes, to be read in the same way. */
  private COSStream first(COSStream image) throws IOException {
    COSStream alike = images.putIfAbsent(digest(image), image);
    return alike == null ? image : alike;
  }

  private static String digest(COSStream image) throws IOException {
    MessageDigest digest = Sha256.sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        InputStream in = image.createRawInputStream()) {
      in.transferTo(out);
    }
    StringBuilder key = new StringBuilder(HexFormat.of().formatHex(digest.digest()));
    for (COSName name : image.keySet().stream().sorted().toList()) {
      COSBase value = image.getDictionaryObject(name);
      key.append(name.getName()).append('=');
      key.append(isImage(value) ? digest((COSStream) value) : value).append(';');
    }
    return key.toString();
  }
}
