package florilege.text.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.text.dom.ElementBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class PartLanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "el | Καλημέρα σας",
        "he | שלום לכולם",
        "ar | شكرا على المقال",
        "fa | ممنون از مقالهٔ شما، خیلی چیزها یاد گرفتم",
        "ru | Спасибо, это была хорошая статья",
        "uk | Дякую, це була її добра стаття",
        "und-Cyrl | Привет",
        "ja | 改行のテストの文です。",
        "zh | 今天天氣很好",
        "ko | 좋은 글 감사합니다",
        "th | ขอบคุณมากครับ",
        "en | I think that this is the best thing you have written about the pots so far.",
        "fr | Je pense que c'est la meilleure chose que tu as écrite sur les pots.",
        "de | Ich finde, dass das der beste Text ist, den du über die Töpfe geschrieben hast.",
        "es | Creo que esto es lo mejor que has escrito sobre las ollas hasta ahora, gracias.",
        "it | Penso che questa sia la cosa più bella che hai scritto sulle pentole di casa.",
        "pt | Acho que isso é o melhor que você já escreveu sobre as panelas até agora, obrigado.",
        "nl | Ik denk dat dit het beste is wat je tot nu toe over de potten hebt geschreven."
      })
  void languageIsProved(String lang, String text) {
    assertEquals(Optional.of(lang), of(text, "pl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lovelace, Charles Babbage, Mary Somerville, Grace Hopper, Alan Turing, John von Neumann",
        "public static void main(String[] args) { return new ArrayList<>(values); } // TODO",
        "Els gats de la casa que no són al jardí amb els altres, però això és molt bo per a tots.",
        "Jag tror att det här är det bästa som du har skrivit om krukor i det hela taget.",
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani.",
        "Merci, c'est bien.",
        "git commit -m \"the end of the line\" && git push origin main"
      })
  void doubtfulTextIsLeftAlone(String text) {
    assertEquals(Optional.empty(), of(text, "fr"));
  }

  @Test
  void fewerThanFortyLettersProveNoLanguage() {
    String text = "I think that it was the best of all this yea";
    assertEquals(34, text.chars().filter(Character::isLetter).count());
    assertEquals(Optional.empty(), of(text + "abcde", "fr"));
    assertEquals(Optional.of("en"), of(text + "abcdef", "fr"));
    assertEquals(Optional.of("en"), of(text + "abcdefg", "fr"));
  }

  @Test
  void languageOfWhatIsAroundIsNoNews() {
    assertEquals(Optional.empty(), of("Это была хорошая статья", "ru"));
    assertEquals(Optional.empty(), of("今天天氣很好", "ja"));
    assertEquals(
        Optional.empty(), of("I think that this is the best thing you have written.", "en-GB"));
  }

  @Test
  void quotationIsMarkedAndWhatIsSaidCounts() {
    ElementBuilder root = ElementBuilder.root("div");
    root.add("p").text("Voici ce que j'ai lu dans un livre que l'on m'a donné pour Noël.");
    root.add("blockquote")
        .add("p")
        .text(
            "It was the best of times, it was the worst of times, and so it is now for all of us.");
    root.add("p").with("lang", "de").text("Спасибо большое");
    PartLanguages.mark(root.element(), "fr");
    assertEquals("", said(root, 0));
    assertEquals("en", said(root, 1));
    assertEquals("de", said(root, 2));
  }

  private static String said(ElementBuilder root, int child) {
    return ((Element) root.element().getChildNodes().item(child)).getAttribute("lang");
  }

  private static Optional<String> of(String text, String around) {
    ElementBuilder root = ElementBuilder.root("div");
    root.add("p").text(text);
    return PartLanguages.of(root.element(), around);
  }
}
