package florilege.read.paths;

import florilege.data.fields.DateParser;
import florilege.model.metadata.PartialDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date in a path of folders or an address, such as {@code /2014/12/12/name/}. */
public final class DatedPath {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:^|/)(?<year>(?:19|20)\\d{2})/(?<month>\\d{1,2})(?:/(?<day>\\d{1,2}))?(?=/|$)");

  private DatedPath() {}

  /** The last date in a path, to the day or the month; none where there is none. */
  public static PartialDate date(String path) {
    PartialDate date = PartialDate.NONE;
    Matcher found = DATE.matcher(path);
    while (found.find()) {
      String month = found.group("year") + "-" + found.group("month");
      String day = found.group("day") == null ? "" : "-" + found.group("day");
      date = DateParser.read(month + day).orElse(date);
    }
    return date;
  }
}
