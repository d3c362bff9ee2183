package florilege.book;

import florilege.text.dom.Dom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Tells where everything with an id is to be found when each chapter of a book is a file of its
 * own, all in one folder.
 */
public final class ElementAddresses {

  /** Names of devices, which Windows refuses for files of any extension. */
  private static final String DEVICE = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  private ElementAddresses() {}

  /**
   * The addresses of a book.
   *
   * @param book whose chapters become files
   * @param first name of the first chapter's file; empty for the name that its id gives, as for all
   *     others
   * @param extension of the files, with its dot
   * @throws IllegalArgumentException where the id of a chapter could lead out of the folder
   */
  public static ElementAddresses of(Book book, String first, String extension) {
    ElementAddresses addresses = new ElementAddresses();
    Set<String> taken = new HashSet<>();
    for (Chapter chapter : book.chapters()) {
      boolean named = taken.isEmpty() && !first.isEmpty();
      addresses.add(chapter, free(named ? first : chapter.id(), taken) + extension);
    }
    return addresses;
  }

  /**
   * Adds what chapters get when they are written, if it is not in them already.
   *
   * @param added ids of chapters, by ids of elements
   */
  public ElementAddresses with(Map<String, String> added) {
    ElementAddresses all = new ElementAddresses();
    all.files.putAll(files);
    all.places.putAll(places);
    added.forEach((id, chapter) -> all.places.putIfAbsent(id, files.get(chapter)));
    return all;
  }

  /** The file of a chapter. */
  public String file(Chapter chapter) {
    return files.get(chapter.id());
  }

  /** Whether an element of the book has an id. */
  public boolean knows(String id) {
    return places.containsKey(id);
  }

  /**
   * Where an element is, seen from another file of the folder.
   *
   * @throws IllegalArgumentException if there is none of that id
   */
  public String of(String id) {
    String file = places.get(id);
    if (file == null) {
      throw new IllegalArgumentException("nothing in the book has the id " + id);
    }
    return files.containsKey(id) ? file : file + "#" + id;
  }

  /** Makes links of a chapter, and what it says of other chapters, lead to their files. */
  public void resolve(Element root, Chapter chapter) {
    for (Element a : Dom.elements(root, "a")) {
      String href = a.getAttribute("href");
      if (href.startsWith("#")) {
        String id = href.substring(1);
        boolean here = file(chapter).equals(places.get(id));
        a.setAttribute("href", here ? href : of(id));
      }
    }
    for (Element element : Dom.elements(root, "*")) {
      String resource = element.getAttribute("resource");
      if (resource.startsWith("#") && !file(chapter).equals(places.get(resource.substring(1)))) {
        element.setAttribute("resource", of(resource.substring(1)));
      }
    }
  }

  private void add(Chapter chapter, String file) {
    files.put(chapter.id(), file);
    for (Element element : Dom.elements(chapter.xhtml(), "*")) {
      if (element.hasAttribute("id")) {
        places.put(element.getAttribute("id"), file);
      }
    }
  }

  /** A file name that no file has, also where upper and lower case are the same. */
  private static String free(String id, Set<String> taken) {
    if (!id.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("not fit for a file name: " + id);
    }
    String name = id.matches(DEVICE) ? "_" + id : id;
    while (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name += "_";
    }
    return name;
  }
}
