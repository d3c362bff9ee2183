package florilege.pdf.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space of everything printed, as an ICC profile: IEC 61966-2-1 (sRGB). It is made here
 * and not taken from the JDK, whose profile is another one in each version.
 */
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final int CURVE = 1024;

  /** Tristimulus values under D50, times 65536: IEC 61966-2-1 adapted by the Bradford transform. */
  private static final int[] WHITE = {0xF6D6, 0x10000, 0xD32D};

  private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
  private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
  private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};

  private SrgbProfile() {}

  /** The profile, ICC.1:2001-04 (version 2.4): matrix and curves. */
  static byte[] profile() {
    byte[] curve = curve();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB IEC61966-2.1"));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", xyz(WHITE));
    tags.put("rXYZ", xyz(RED));
    tags.put("gXYZ", xyz(GREEN));
    tags.put("bXYZ", xyz(BLUE));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return assemble(tags);
  }

  /** Header (§6.1), tag table (§6.2), and the data, in which the three curves are one. */
  private static byte[] assemble(Map<String, byte[]> tags) {
    Map<byte[], Integer> places = new java.util.IdentityHashMap<>();
    Bytes data = new Bytes();
    Bytes table = new Bytes();
    int start = HEADER + 4 + 12 * tags.size();
    table.number(tags.size());
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      if (!places.containsKey(tag.getValue())) {
        places.put(tag.getValue(), start + data.size());
        data.raw(tag.getValue()).pad();
      }
      table.sign(tag.getKey()).number(places.get(tag.getValue())).number(tag.getValue().length);
    }
    return header(start + data.size())
        .raw(table.toByteArray())
        .raw(data.toByteArray())
        .toByteArray();
  }

  private static Bytes header(int size) {
    Bytes header =
        new Bytes()
            .number(size)
            .number(0)
            .number(0x02400000)
            .sign("mntr")
            .sign("RGB ")
            .sign("XYZ ");
    header
        .number(2001 << 16 | 4)
        .number(1 << 16)
        .number(0)
        .sign("acsp")
        .number(0)
        .number(0)
        .number(0)
        .number(0);
    header.number(0).number(0).number(0).number(WHITE[0]).number(WHITE[1]).number(WHITE[2]);
    return header.zeros(HEADER - header.size());
  }

  /** §6.5.17 */
  private static byte[] description(String name) {
    byte[] ascii = (name + "\0").getBytes(StandardCharsets.US_ASCII);
    return new Bytes()
        .sign("desc")
        .number(0)
        .number(ascii.length)
        .raw(ascii)
        .zeros(4 + 4 + 2 + 1 + 67)
        .toByteArray();
  }

  /** §6.5.18 */
  private static byte[] text(String text) {
    return new Bytes()
        .sign("text")
        .number(0)
        .raw((text + "\0").getBytes(StandardCharsets.US_ASCII))
        .toByteArray();
  }

  /** §6.5.26 */
  private static byte[] xyz(int[] values) {
    return new Bytes()
        .sign("XYZ ")
        .number(0)
        .number(values[0])
        .number(values[1])
        .number(values[2])
        .toByteArray();
  }

  /** §6.5.3, with the curve of IEC 61966-2-1; StrictMath gives the same bits everywhere. */
  private static byte[] curve() {
    Bytes curve = new Bytes().sign("curv").number(0).number(CURVE);
    for (int i = 0; i < CURVE; i++) {
      double device = i / (CURVE - 1.0);
      double linear =
          device <= 0.04045 ? device / 12.92 : StrictMath.pow((device + 0.055) / 1.055, 2.4);
      int value = (int) StrictMath.round(linear * 65535);
      curve.raw(new byte[] {(byte) (value >> 8), (byte) value});
    }
    return curve.toByteArray();
  }

  /** Big-endian output in the words of the ICC. */
  private static final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Bytes number(int value) {
      try {
        out.writeInt(value);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Bytes sign(String signature) {
      return raw(signature.getBytes(StandardCharsets.US_ASCII));
    }

    Bytes raw(byte[] data) {
      bytes.writeBytes(data);
      return this;
    }

    Bytes zeros(int count) {
      return raw(new byte[count]);
    }

    Bytes pad() {
      return zeros(-size() & 3);
    }

    int size() {
      return bytes.size();
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
