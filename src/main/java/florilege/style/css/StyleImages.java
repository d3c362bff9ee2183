package florilege.style.css;

import florilege.image.StyleImage;
import florilege.image.format.DecodingBudget;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import florilege.problem.Rule;
import florilege.style.files.StyleFiles;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pictures that style sheets name by {@code url()}: files of the style, and data URLs.
 */
final class StyleImages {

  /** The head of a data URL, RFC 2397. */
  private static final Pattern DATA = Pattern.compile("(?i)data:([^,]{0,200}),");

  /**
   * Pixels of the shorter side; of less, a page would have to be paved with hundreds of thousands.
   */
  private static final int SMALLEST = 4;

  /** UTF-16 units that pictures may add to a sheet, each as often as it is named. */
  private static final int MOST = 8_000_000;

  private final StyleFiles files;
  private final Map<String, Answer> answers = new HashMap<>();
  private final DecodingBudget budget = new DecodingBudget();
  private int room = MOST;

  /**
   * What an address leads to.
   *
   * @param url to stand in the sheet
   * @param rule that is broken where there is none
   * @param refusal why there is none
   */
  record Answer(Optional<String> url, Rule rule, String refusal) {

    static Answer no(String refusal) {
      return new Answer(Optional.empty(), Rule.STYLE, refusal);
    }
  }

  StyleImages(StyleFiles files) {
    this.files = files;
  }

  /** What an address leads to that is written in a sheet. */
  Answer at(String address) {
    Answer answer = answers.computeIfAbsent(address, this::look);
    room -= answer.url().map(String::length).orElse(0);
    return room < 0
        ? Answer.no("pictures of more than " + MOST / 1_000_000 + " MB in one sheet")
        : answer;
  }

  private Answer look(String address) {
    String shown = address.length() > 60 ? address.substring(0, 60) + "…" : address;
    try {
      Optional<byte[]> content = content(address);
      if (content.isEmpty()) {
        return isFile(address)
            ? new Answer(Optional.empty(), Rule.STYLE_FILE, "the style has no file " + shown)
            : Answer.no("no picture of the style at " + shown);
      }
      StyleImage ornament = StyleImage.of(content.get(), budget);
      if (ornament.type() == MediaType.WEBP) {
        return Answer.no(shown + " is WebP, which a style cannot use");
      }
      return Math.min(ornament.width(), ornament.height()) < SMALLEST
          ? Answer.no(shown + " is less than " + SMALLEST + " pixels wide or high")
          : new Answer(Optional.of(ornament.url()), Rule.STYLE, "");
    } catch (ImageRefusedException e) {
      return Answer.no(shown + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return Answer.no(shown + " is not well-formed");
    }
  }

  private static boolean isFile(String address) {
    return !address.isEmpty() && !address.contains(":");
  }

  private Optional<byte[]> content(String address) {
    Matcher data = DATA.matcher(address);
    if (!data.lookingAt()) {
      return isFile(address) ? files.bytes(address) : Optional.empty();
    }
    String content =
        URLDecoder.decode(
            address.substring(data.end()).replace("+", "%2B"), StandardCharsets.ISO_8859_1);
    boolean base64 = data.group(1).toLowerCase(Locale.ROOT).endsWith(";base64");
    return Optional.of(
        base64
            ? Base64.getMimeDecoder().decode(content)
            : content.getBytes(StandardCharsets.ISO_8859_1));
  }
}
