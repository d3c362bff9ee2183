package florilege.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Ada Lovelace            | Lovelace, Ada",
        "en | Ada                     | Ada",
        "en | E. M. Forster           | Forster, E. M.",
        "en | Ursula K. Le Guin       | Le Guin, Ursula K.",
        "en | Walter de la Mare       | de la Mare, Walter",
        "en | Martin Luther King Jr.  | King, Martin Luther, Jr.",
        "en | Lovelace, Ada           | Lovelace, Ada",
        "en | The Collective          | The Collective",
        "en | Ada and Ben             | Ada and Ben",
        "en | Ada & Co                | Ada & Co",
        "en | user 404                | user 404",
        "en | ada@example.org x       | ada@example.org x",
        "fr | Simone de Beauvoir      | Beauvoir, Simone de",
        "fr | Jean de La Fontaine     | La Fontaine, Jean de",
        "fr | Joachim du Bellay       | du Bellay, Joachim",
        "fr | Jean d’Ormesson         | Ormesson, Jean d’",
        "fr | Antoine de Saint-Exupéry | Saint-Exupéry, Antoine de",
        "fr | L’équipe du blog        | L’équipe du blog",
        "de | Alexander von Humboldt  | Humboldt, Alexander von",
        "de | Erich vom Ende          | vom Ende, Erich",
        "nl | Vincent van der Veer    | Veer, Vincent van der",
        "nl | Louis Van Hecke         | Van Hecke, Louis",
        "es | Gabriel García Márquez  | García Márquez, Gabriel",
        "es | José Luis Borges        | Borges, José Luis",
        "es | Bartolomé de las Casas  | Casas, Bartolomé de las",
        "es | José Ortega y Gasset    | Ortega y Gasset, José",
        "it | Edmondo De Amicis       | De Amicis, Edmondo",
        "it | Lorenzo de’ Medici      | Medici, Lorenzo de’",
        "pt | Carlos Drummond de Andrade | Andrade, Carlos Drummond de",
        "hu | Márai Sándor            | Márai Sándor",
        "en | 山田 太郎                | 山田 太郎",
      })
  void aNameIsSortedByTheFamilyName(String lang, String name, String sorted) {
    assertEquals(sorted, FileAs.name(name, lang));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Night       | Night, The",
        "en | A               | A",
        "en | Another Night   | Another Night",
        "en | la nuit         | la nuit",
        "fr | L’Étranger      | Étranger, L’",
        "fr | la nuit         | Nuit, la",
        "fr | Les             | Les",
        "de | Der Prozess     | Prozess, Der",
        "nl | Het huis        | Huis, Het",
        "ja | The Night       | The Night",
      })
  void aTitleIsSortedWithoutItsArticle(String lang, String title, String sorted) {
    assertEquals(sorted, FileAs.title(title, lang));
  }
}
