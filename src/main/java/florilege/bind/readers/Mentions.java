package florilege.bind.readers;

import florilege.bind.readers.Forms.Form;
import florilege.text.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The names of readers inside a text: replaced wherever readers are not called by name. In a
 * discussion that they take part in, and in the article above it, that means the whole name and any
 * word of it of {@value #PART} letters or more; elsewhere a name of several words, or any behind
 * {@code @}. All of it may be in capitals, and several words in letters of any case. A name that is
 * also a common word is replaced all the same where it is written like a name, since nobody is to
 * be named.
 */
public final class Mentions {

  /** Parts of a name with fewer letters are most often words of the language. */
  private static final int PART = 3;

  /** Parts of a name that are words of the language all the same. */
  private static final Set<String> PARTICLES =
      Xml.names("the and les des der die das dem den los las del von van vom zum dos");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_]*");

  private final Map<String, Forms> here;
  private final Map<String, Forms> elsewhere;

  /**
   * What to look for.
   *
   * @param here forms of the names of readers who take part in what is said here
   * @param elsewhere forms of the names of all the readers of the book
   */
  Mentions(Map<String, Forms> here, Map<String, Forms> elsewhere) {
    this.here = here;
    this.elsewhere = elsewhere;
  }

  /**
   * The forms of names by their first word in small letters.
   *
   * @param here whether these readers take part in what is said
   */
  static Map<String, Forms> forms(Iterable<String> readers, boolean here, Names names) {
    Map<String, List<Form>> forms = new HashMap<>();
    for (String name : readers) {
      List<String> parts = WORD.matcher(name).results().map(MatchResult::group).toList();
      String substitute = names.substitute(name);
      if (!parts.isEmpty()) {
        String whole = name.substring(name.indexOf(parts.get(0)));
        add(parts.get(0), new Form(whole, substitute, !here && parts.size() == 1), forms);
      }
      if (here && parts.size() > 1) {
        parts.stream()
            .filter(part -> isName(part, name))
            .forEach(part -> add(part, new Form(part, substitute, false), forms));
      }
    }
    return forms.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Forms(entry.getValue())));
  }

  /**
   * A part in small letters is one only where the whole name is: in {@code Nan of the mill} not.
   */
  private static boolean isName(String part, String name) {
    boolean small = Character.isLowerCase(part.codePointAt(0));
    return part.length() >= PART
        && !PARTICLES.contains(part.toLowerCase(Locale.ROOT))
        && !(small && name.codePoints().anyMatch(Character::isUpperCase));
  }

  private static void add(String first, Form form, Map<String, List<Form>> forms) {
    forms.computeIfAbsent(first.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(form);
  }

  /** Replaces the names in the text and in the attributes that are read aloud. */
  public void replace(Document document) {
    if (here.isEmpty() && elsewhere.isEmpty()) {
      return;
    }
    for (Element element : Xml.elements(document, "*")) {
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Text text) {
          text.setData(replace(text.getData()));
        }
      }
      for (String attribute : List.of("title", "alt")) {
        if (element.hasAttribute(attribute)) {
          element.setAttribute(attribute, replace(element.getAttribute(attribute)));
        }
      }
    }
  }

  /** A text without the names. */
  public String replace(String text) {
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Optional<Form> found = word.start() < done ? Optional.empty() : form(text, word);
      if (found.isPresent()) {
        replaced.append(text, done, word.start()).append(found.get().substitute());
        done = word.start() + found.get().written().length();
      }
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
  }

  private Optional<Form> form(String text, Matcher word) {
    String first = word.group().toLowerCase(Locale.ROOT);
    return Stream.of(here, elsewhere)
        .filter(forms -> forms.containsKey(first))
        .flatMap(forms -> forms.get(first).standingIn(text, word.start()).stream())
        .findFirst();
  }
}
