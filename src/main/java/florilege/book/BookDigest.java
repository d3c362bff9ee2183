package florilege.book;

import florilege.files.Sha256;
import florilege.image.BookImage;
import florilege.model.metadata.PartialDate;
import florilege.problem.Place;
import florilege.problem.Source;
import florilege.text.dom.XhtmlSerializer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import org.w3c.dom.Document;

/**
 * Tells whether two books are the same: all that a writer can see of them goes into the digest,
 * component by component, so that nothing which is added to a record is forgotten here.
 */
final class BookDigest {

  private final MessageDigest digest = Sha256.sha256();

  private BookDigest() {}

  static String of(Book book) {
    BookDigest digest = new BookDigest();
    digest.add(book);
    return Sha256.hex(digest.digest.digest());
  }

  private void add(Object value) {
    if (value instanceof Source || value instanceof Place) {
      return; // where a text lies, for messages alone
    } else if (value instanceof BookImage picture) {
      text(picture.path() + " " + picture.type() + " " + picture.width() + "x" + picture.height());
      digest.update(picture.bytes().get());
    } else if (value instanceof LocalizedWords words) {
      text(words.lang());
    } else if (value instanceof Document document) {
      text(XhtmlSerializer.write(document));
    } else if (value instanceof Collection<?> values) {
      text(Integer.toString(values.size()));
      values.forEach(this::add);
    } else if (value instanceof Record record) {
      components(record);
    } else if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>) {
      text(value.toString());
    } else if (value instanceof Instant instant) {
      text(instant.toString());
    } else {
      throw new IllegalStateException("not known how to tell apart: " + value.getClass());
    }
  }

  private void components(Record record) {
    if (record instanceof PartialDate date) {
      text(date.iso());
      return;
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        add(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a public record hides " + component, e);
      }
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + " ").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
