package florilege.style.truetype;

import static florilege.style.truetype.TableDirectory.unsigned;

import java.nio.ByteBuffer;

/**
 * Counts the substitutions of glyphs in a font (OpenType 1.9, GSUB) as the library reads them: each
 * lookup, and what each language of each script asks of it.
 */
final class GsubTable {

  private static final int EXTENSION = 7;

  /** The number of languages of a font of which the library takes one. */
  private static final int OFTEN = 8;

  private final ByteBuffer gsub;
  private final FontWorkBudget work;
  private final int features;

  /** Items of each lookup. */
  private long[] lookups = {};

  GsubTable(ByteBuffer gsub, FontWorkBudget work) {
    this.gsub = gsub;
    this.work = work;
    this.features = unsigned(gsub, 6);
  }

  void count() {
    int list = unsigned(gsub, 8);
    if (list > 0) {
      lookups = new long[unsigned(gsub, list)];
    }
    for (int i = 0; i < lookups.length; i++) {
      lookups[i] = lookup(list + unsigned(gsub, list + 2 + 2 * i));
    }
    int scripts = unsigned(gsub, 4);
    for (int i = 0; i < unsigned(gsub, scripts); i++) {
      script(scripts + unsigned(gsub, scripts + 2 + 6 * i + 4));
    }
    for (int i = 0; i < unsigned(gsub, features); i++) {
      feature(i);
    }
  }

  private void script(int at) {
    work.add(1);
    if (unsigned(gsub, at) > 0) {
      language(at + unsigned(gsub, at));
    }
    for (int i = 0; i < unsigned(gsub, at + 2); i++) {
      language(at + unsigned(gsub, at + 4 + 6 * i + 4));
    }
  }

  private void language(int at) {
    work.add(1);
    for (int i = 0; i < unsigned(gsub, at + 4); i++) {
      int index = unsigned(gsub, at + 6 + 2 * i);
      work.add(1);
      if (index < unsigned(gsub, features)) {
        feature(index);
      }
    }
  }

  private void feature(int index) {
    int at = features + unsigned(gsub, features + 2 + 6 * index + 4);
    work.add(1);
    for (int i = 0; i < unsigned(gsub, at + 2); i++) {
      work.add(1 + lookups[unsigned(gsub, at + 4 + 2 * i)] / OFTEN);
    }
  }

  private long lookup(int at) {
    int type = unsigned(gsub, at);
    long items = 1;
    for (int i = 0; i < unsigned(gsub, at + 4); i++) {
      int subtable = at + unsigned(gsub, at + 6 + 2 * i);
      int kind = type == EXTENSION ? unsigned(gsub, subtable + 2) : type;
      items += subtable(kind, type == EXTENSION ? subtable + gsub.getInt(subtable + 4) : subtable);
    }
    return items;
  }

  private long subtable(int type, int at) {
    long items = 1;
    if (type >= 1 && type <= 4) {
      items += coverage(at + unsigned(gsub, at + 2));
    }
    if (type == 2 || type == 3) {
      for (int i = 0; i < unsigned(gsub, at + 4); i++) {
        items += counted(1 + unsigned(gsub, at + unsigned(gsub, at + 6 + 2 * i)));
      }
    } else if (type == 4) {
      for (int i = 0; i < unsigned(gsub, at + 4); i++) {
        items += ligatures(at + unsigned(gsub, at + 6 + 2 * i));
      }
    } else if (type == 1 && unsigned(gsub, at) == 2) {
      items += counted(unsigned(gsub, at + 4));
    }
    work.add(1);
    return items;
  }

  private long ligatures(int set) {
    long items = counted(1);
    for (int i = 0; i < unsigned(gsub, set); i++) {
      items += counted(1 + unsigned(gsub, set + unsigned(gsub, set + 2 + 2 * i) + 2));
    }
    return items;
  }

  private long coverage(int at) {
    int number = unsigned(gsub, at + 2);
    long items = counted(number);
    if (unsigned(gsub, at) == 2) {
      for (int i = 0; i < number; i++) {
        int range = at + 4 + 6 * i;
        items += counted(Math.max(0, unsigned(gsub, range + 2) - unsigned(gsub, range)));
      }
    }
    return items;
  }

  private long counted(long items) {
    work.add(items);
    return items;
  }
}
