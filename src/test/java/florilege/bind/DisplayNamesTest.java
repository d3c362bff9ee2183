package florilege.bind;

import static florilege.bind.DiscussionFixture.book;
import static florilege.bind.DiscussionFixture.called;
import static florilege.bind.DiscussionFixture.comment;
import static florilege.bind.DiscussionFixture.discussion;
import static florilege.bind.DiscussionFixture.markup;
import static florilege.model.Settings.Names.FULL;
import static florilege.model.Settings.Names.INITIALS;
import static florilege.model.Settings.Names.PSEUDONYMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.model.Discussion;
import florilege.model.Settings;
import florilege.model.metadata.Attribution;
import florilege.model.metadata.Person;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How readers are called, in every place where their names stand. */
class DisplayNamesTest {

  private static final List<String> READERS = List.of("Ashen", "Bob", "Lee", "Zoé", "ashen-1");

  private static Book told(Settings.Names names) {
    return book(
        "As Ashen said to Zoé Dupont.",
        discussion(
            "The night",
            called(names),
            comment(
                "ashen-1",
                "Ashen",
                2,
                "Bob Lee is wrong, and [x](https://e.org \"Bob Lee\") too.",
                comment("2", "Bob Lee", 3, "@ashen, no. @ASHEN! Ada knows. BOB, LEE and bob lee."),
                comment("3", "Ada Moreau", 4, "Lee, Ashen: be kind. Bobsleigh.")),
            comment("4", "Zoé Dupont", 5, "I was asleep; Dupont sleeps."),
            comment("5", "Ashen", 6, "Again."),
            comment("6", "", 7, "Nobody.")));
  }

  @Test
  void namesStandAsTheyWereWritten() {
    String full = markup(told(FULL));
    READERS.forEach(name -> assertTrue(full.contains(name), name));
  }

  @Test
  void pseudonymsStandInEveryPlaceOfTheName() {
    String told = markup(told(PSEUDONYMS));
    for (String name : READERS) {
      assertFalse(
          Pattern.compile("(?iU)\\b" + Pattern.quote(name) + "\\b").matcher(told).find(),
          name + " in " + told);
    }
    assertTrue(told.contains("Bobsleigh"), "a word that begins like a name is another word");
    assertTrue(told.contains("Ada Moreau"), "the author is called by name");
    assertTrue(told.contains("Readers have been given other names"));
  }

  @Test
  void aPseudonymIsTheSameInTheWholeBook() {
    String told = markup(told(PSEUDONYMS));
    Set<String> commenters =
        Pattern.compile("property=\"author\">([^<]+)<")
            .matcher(told)
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertEquals(Set.of("Agrimony", "Alyssum", "Anemone", "Ada Moreau", "Anonymous"), commenters);
    assertTrue(told.contains("As Agrimony said to Anemone."), told);
    assertTrue(
        told.contains("@Agrimony, no. @Agrimony! Ada knows. Alyssum, Alyssum and Alyssum."), told);
    assertTrue(told.contains("in reply to <a href=\"#night-comment-1\"><bdi>Agrimony<"), told);
  }

  /** Whoever wanted to be erased would else be the only one whom the others call by name. */
  @Test
  void leftOutReaderIsNotNamedByOthers() {
    Discussion whole =
        discussion(
            "x", called(PSEUDONYMS), comment("2", "Bob", 3, "Ashen said so, to Cy Twombly."));
    Attribution erased = new Attribution(new Person("Ashen", ""), DiscussionFixture.day(2));
    Book book =
        book(
            "Ashen wrote.",
            new Discussion(whole.about(), whole.comments(), List.of(erased), whole.settings()));
    String told = markup(book);
    assertFalse(told.contains("Ashen"), told);
    assertTrue(told.contains("Agrimony said so, to Cy Twombly."), told);
    assertFalse(told.contains("Agrimony commented"), told);
    assertEquals(2, book.census().people());
  }

  @Test
  void aWordOfANameInSmallLettersIsNoName() {
    String told =
        markup(
            book(
                "x",
                discussion(
                    "x",
                    called(PSEUDONYMS),
                    comment("1", "Keeper of the third mill", 2, "The third mill is mine."),
                    comment("2", "nan weaver", 3, "Keeper is wrong. nan"))));
    assertTrue(told.contains("The third mill is mine."), told);
    assertTrue(told.contains("Agrimony is wrong. Alyssum"), told);
  }

  @Test
  void aPseudonymIsNobodysName() {
    Book book =
        book(
            "x",
            discussion(
                "x",
                called(PSEUDONYMS),
                comment("1", "Ashen", 2, "x"),
                comment("2", "agrimony", 3, "y")));
    String told = markup(book);
    assertFalse(told.contains("Agrimony"), told);
    assertTrue(told.contains("Alyssum") && told.contains("Anemone"), told);
  }

  @Test
  void initialsStandForNames() {
    String told = markup(told(INITIALS));
    READERS.forEach(
        name ->
            assertFalse(
                Pattern.compile("(?iU)\\b" + Pattern.quote(name) + "\\b").matcher(told).find()));
    assertTrue(told.contains("Z.\u00A0D."), told);
    assertTrue(told.contains("B.\u00A0L. is wrong"), told);
  }

  @Test
  void twoWhoShareInitialsAreTwo() {
    Book book =
        book(
            "x",
            discussion(
                "x",
                called(INITIALS),
                comment("1", "Bob Lee", 2, "x"),
                comment("2", "Ben Low", 3, "y")));
    assertEquals(3, book.census().people());
  }
}
