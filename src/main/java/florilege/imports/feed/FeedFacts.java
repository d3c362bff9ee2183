package florilege.imports.feed;

import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.ImportedSite;
import florilege.imports.source.XmlRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Collects what a feed says of itself. */
final class FeedFacts {

  private final Map<String, String> facts = new LinkedHashMap<>();
  private String address = "";

  void take(XmlRecord fact) {
    if (!fact.name().equals("link")) {
      facts.putIfAbsent(fact.name(), fact.value());
    } else if (fact.attribute("href").isEmpty()) {
      address = address.isEmpty() ? fact.value() : address;
    } else if (Set.of("", "alternate").contains(fact.attribute("rel"))) {
      address = fact.attribute("href");
    }
  }

  ImportedSite site() {
    return new ImportedSite(
        HtmlToMarkdown.plain(first("title")),
        HtmlToMarkdown.plain(first("subtitle", "description", "tagline")),
        first("language", "dc:language"),
        address.matches("(?i)https?://\\S+") ? address : "",
        Set.of(),
        Map.of());
  }

  private String first(String... names) {
    for (String name : names) {
      if (!facts.getOrDefault(name, "").isEmpty()) {
        return facts.get(name);
      }
    }
    return "";
  }
}
