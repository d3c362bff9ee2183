package florilege.pdf.markup;

import florilege.model.metadata.Person;
import florilege.text.dom.Dom;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Draws the lower part of a cover, so that books look different: the title and the names of its
 * authors choose one of four kinds (flowers, which are the style's own, hills, tiles, waves), the
 * colours and the details. The same book always has the same drawing.
 */
final class CoverDrawing {

  private static final int WIDTH = 500;
  private static final int HEIGHT = 330;

  /** Colours that go together: the ground, on which light type can be read, and those upon it. */
  private record Palette(String ground, List<String> colours) {}

  private static final List<Palette> PALETTES =
      List.of(
          new Palette("#20363b", List.of("#dca54c", "#c65a44", "#86a9bf", "#6f9186")),
          new Palette("#33263d", List.of("#d98f6a", "#a794bd", "#e3c27a", "#6d5f86")),
          new Palette("#1c2d4a", List.of("#e0b25b", "#7fa7c9", "#c9634f", "#4f6f96")),
          new Palette("#3a2d22", List.of("#d9a441", "#b5653d", "#93a57d", "#7d6a55")),
          new Palette("#1f3a2c", List.of("#d8b35a", "#8fb08a", "#c96f4a", "#4f7a60")));

  private final SeededNumbers random;
  private final Palette palette;
  private final StringBuilder svg = new StringBuilder();

  /** Gives numbers that depend on the book alone: a linear congruential generator (Knuth, MMIX). */
  private static final class SeededNumbers {
    private long state;

    SeededNumbers(long seed) {
      state = seed;
    }

    double nextDouble() {
      state = state * 6364136223846793005L + 1442695040888963407L;
      return (state >>> 11) * 0x1.0p-53;
    }

    int nextInt(int bound) {
      return (int) (nextDouble() * bound);
    }
  }

  private CoverDrawing(SeededNumbers random) {
    this.random = random;
    this.palette = PALETTES.get(random.nextInt(PALETTES.size()));
  }

  /** Gives a cover a drawing, and a colour; or leaves it as the style has it. */
  static void draw(Element cover, String title, List<Person> creators) {
    String names = creators.stream().map(Person::name).collect(Collectors.joining("\n", "\n", ""));
    SeededNumbers random = new SeededNumbers((title + names).hashCode());
    int kind = random.nextInt(4);
    if (kind == 0 || Dom.children(cover).isEmpty()) {
      return; // Without anything in it, it stands before a run to be known by style sheets.
    }
    CoverDrawing drawing = new CoverDrawing(random);
    String image = drawing.image(kind);
    boolean drawn = !Dom.hasClass(cover, "longest");
    cover.setAttribute(
        "style",
        "background-color: "
            + drawing.palette.ground()
            + (drawn ? "; background-image: url(" + image + ")" : ""));
  }

  private String image(int kind) {
    line(
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'>",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    switch (kind) {
      case 1 -> hills();
      case 2 -> tiles();
      default -> waves();
    }
    svg.append("</svg>");
    byte[] bytes = svg.toString().getBytes(StandardCharsets.UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private void line(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private String colour() {
    return palette.colours().get(random.nextInt(palette.colours().size()));
  }

  /** Ridges one before the other, the nearest darkest, and a sun or moon. */
  private void hills() {
    line(
        "<circle cx='%d' cy='%d' r='30' fill='%s'/>",
        90 + random.nextInt(320), 48 + random.nextInt(30), palette.colours().get(0));
    String rock = palette.colours().get(1 + random.nextInt(3));
    int ridges = 6;
    for (int ridge = 0; ridge < ridges; ridge++) {
      double top = 80 + ridge * 38;
      double swing = 30 - 2 * ridge;
      double phase = random.nextDouble() * 6.3;
      double pitch = 0.008 + random.nextDouble() * 0.008;
      StringBuilder path = new StringBuilder("M0 " + HEIGHT);
      for (int x = 0; x <= WIDTH; x += 10) {
        double y =
            top
                + swing
                    * (Math.sin(phase + x * pitch) + 0.35 * Math.sin(2 * phase + 3.1 * x * pitch));
        path.append(String.format(Locale.ROOT, "L%d %.1f", x, y));
      }
      path.append("L" + WIDTH + " " + HEIGHT + "Z");
      line(
          "<path d='%s' fill='%s'/>",
          path, mix(rock, palette.ground(), (ridge + 1.0) / (ridges + 1)));
    }
  }

  /** Quarters of circles, thicker towards the foot. */
  private void tiles() {
    int side = 50;
    int rows = HEIGHT / side;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < WIDTH / side; column++) {
        int turn = 90 * random.nextInt(4);
        String colour = colour();
        if (random.nextDouble() < (row + 1.5) / rows) {
          line(
              "<path transform='translate(%d %d) rotate(%d)' d='M-25 -25H25A50 50 0 0 1 -25 25Z' fill='%s'/>",
              column * side + side / 2, HEIGHT - (rows - row) * side + side / 2, turn, colour);
        }
      }
    }
  }

  /** Waves like scales, in rows each before the one above it. */
  private void waves() {
    int radius = 50;
    String foam = palette.colours().get(random.nextInt(2));
    for (int row = 0; row < 11; row++) {
      int y = 62 + row * radius / 2;
      for (int x = row % 2 * radius; x <= WIDTH + radius; x += 2 * radius) {
        String colour = random.nextInt(4) == 0 ? foam : palette.colours().get(3);
        for (int ring = 0; ring < 4; ring++) {
          line(
              "<circle cx='%d' cy='%d' r='%.1f' fill='%s' stroke='%s' stroke-width='3'/>",
              x, y, radius - 1.5 - ring * 12, palette.ground(), colour);
        }
      }
    }
  }

  /** A colour between two, each as {@code #rrggbb}. */
  private static String mix(String one, String other, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = Integer.parseInt(one.substring(1), 16) >> shift & 0xFF;
      int to = Integer.parseInt(other.substring(1), 16) >> shift & 0xFF;
      mixed |= (int) Math.round(from + (to - from) * part) << shift;
    }
    return String.format(Locale.ROOT, "#%06x", mixed);
  }
}
