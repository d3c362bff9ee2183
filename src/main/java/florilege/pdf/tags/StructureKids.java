package florilege.pdf.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Edits the kids of a structure element (PDF 1.7 §14.7.2), which PDF keeps as nothing, one object,
 * or an array.
 *
 * @param parent the structure element
 * @param array its kids
 */
public record StructureKids(COSDictionary parent, COSArray array) {

  public static StructureKids of(COSDictionary parent) {
    COSBase kids = parent.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      return new StructureKids(parent, array);
    }
    COSArray array = new COSArray();
    if (kids != null) {
      array.add(kids);
    }
    parent.setItem(COSName.K, array);
    return new StructureKids(parent, array);
  }

  /** Lists those kids that are structure elements themselves. */
  public List<COSDictionary> elements() {
    List<COSDictionary> elements = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (array.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
        elements.add(kid);
      }
    }
    return elements;
  }

  boolean isEmpty() {
    return array.size() == 0;
  }

  /** Takes a kid away. */
  void remove(COSDictionary kid) {
    array.removeObject(kid);
  }

  /** Adds a last kid. */
  public void add(COSDictionary kid) {
    insert(array.size(), kid);
  }

  /** Adds a kid right behind another. */
  void addAfter(COSDictionary other, COSDictionary kid) {
    insert(array.indexOfObject(other) + 1, kid);
  }

  /** Adds a kid before all others. */
  void addFirst(COSDictionary kid) {
    insert(0, kid);
  }

  /** Puts those kids in order that have a place; any other stays behind the one before it. */
  void order(Map<COSDictionary, Integer> places) {
    record Placed(COSBase kid, int place) {}
    List<Placed> placed = new ArrayList<>();
    int place = -1;
    for (int i = 0; i < array.size(); i++) {
      if (array.getObject(i) instanceof COSDictionary kid) {
        place = places.getOrDefault(kid, place);
      }
      placed.add(new Placed(array.get(i), place));
    }
    placed.sort(Comparator.comparingInt(Placed::place));
    for (int i = 0; i < placed.size(); i++) {
      array.set(i, placed.get(i).kid());
    }
  }

  private void insert(int index, COSDictionary kid) {
    array.add(index, kid);
    kid.setItem(COSName.P, parent);
  }
}
