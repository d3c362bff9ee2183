package florilege.text.typography;

import florilege.text.language.LocaleData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what printers of one language do otherwise than those of another. The scanners are the same
 * for all.
 *
 * @param language the code of ISO 639-1; empty for a language of which nothing is known
 * @param quotes its quotation marks
 * @param elisions words that begin with an apostrophe, in small letters without it
 * @param beforeNumber words and signs that are not parted from a number behind them
 * @param beforeName words that are not parted from a name behind them
 * @param pairs abbreviations of more than one word, two neighbours at a time, with a space between
 * @param afterNumber units and other words that are not parted from a number before them
 * @param months that are not parted from the day, on either side
 * @param dialogue the dash with which a speaker begins, at the beginning of a paragraph
 * @param spacedThousands whether a space divides thousands
 * @param boundDash whether a dash between spaces stays on the line of the word before it
 * @param french whether the high signs and guillemets have spaces, and ordinals raised letters
 */
record TypographyTable(
    String language,
    QuoteMarks quotes,
    Set<String> elisions,
    Set<String> beforeNumber,
    Set<String> beforeName,
    Set<String> pairs,
    Set<String> afterNumber,
    Set<String> months,
    String dialogue,
    boolean spacedThousands,
    boolean boundDash,
    boolean french) {

  /** In every language. */
  private static final Set<String> UNITS =
      Set.copyOf(
          Arrays.asList(
              ("% ‰ € $ £ ¥ °C °F ° km m cm mm µm nm km² m² cm² km³ m³ cm³ kg g mg µg t l L dl cl"
                      + " ml hl km/h m/s h min s ms Hz kHz MHz GHz bit/s kbit/s Mbit/s Gbit/s kB"
                      + " KB MB GB TB PB KiB MiB GiB TiB W kW MW GW kWh MWh mAh V kV mA K J kJ"
                      + " kcal cal hPa bar dB px pt dpi ppi EUR USD GBP CHF")
                  .split(" ")));

  private static final Map<String, TypographyTable> LOADED = new ConcurrentHashMap<>();

  /** The table of a language by its BCP 47 tag; none where nothing is known of it. */
  static Optional<TypographyTable> of(String lang) {
    return LocaleData.of(lang)
        .map(data -> LOADED.computeIfAbsent(data.language(), known -> read(data)));
  }

  private static TypographyTable read(LocaleData data) {
    List<String> quotes = List.of(data.text("quotes").split(" "));
    return new TypographyTable(
        data.language(),
        new QuoteMarks(quotes.get(0), quotes.get(1), quotes.get(2), quotes.get(3)),
        data.words("elisions"),
        data.words("before-number"),
        data.words("before-name"),
        data.phrases("pairs"),
        Stream.concat(UNITS.stream(), data.words("after-number").stream())
            .collect(Collectors.toUnmodifiableSet()),
        data.words("months"),
        data.text("dialogue"),
        data.text("spaced-thousands").equals("true"),
        data.text("bound-dash").equals("true"),
        data.text("high-signs").equals("true"));
  }

  /**
   * The quotation marks of a language.
   *
   * @param open of a quotation, with the space that belongs to it
   * @param close of it
   * @param openInner of a quotation within, and of what was written between single marks
   * @param closeInner of it
   */
  record QuoteMarks(String open, String close, String openInner, String closeInner) {}
}
