package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsbnTest {

  @ParameterizedTest
  @CsvSource({
    "urn:isbn:9782070360024, true",
    "ISBN 978-2-07-036002-4, true",
    "978-2-07-036002-4, true",
    "isbn 2-07-036002-4, true",
    "ISBN-10: 0-8044-2957-X, true",
    "urn:isbn:9782070360025, false",
    "isbn 12, false",
    "ISBN: none, false",
    "9782070360025, false"
  })
  void theLastDigitTells(String text, boolean isValid) {
    assertEquals(true, Isbn.isMeant(text));
    assertEquals(isValid, Isbn.isValid(text));
  }

  @ParameterizedTest
  @CsvSource({"urn:uuid:1, false", "doi:10.1000/182, false", "https://example.org/1, false"})
  void otherIdentifiersAreNone(String text, boolean isMeant) {
    assertEquals(isMeant, Isbn.isMeant(text));
  }
}
