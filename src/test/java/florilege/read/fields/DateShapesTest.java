package florilege.read.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Date;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateShapesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2012 | 2012",
        "2012-01 | 2012-01",
        "2012/01 | 2012-01",
        "2012-01-20 | 2012-01-20",
        "2012-1-5 | 2012-01-05",
        "2012/01/20 | 2012-01-20",
        "2012.01.20 | 2012-01-20",
        "20120120 | 2012-01-20",
        "20120120T094000Z | 2012-01-20T09:40Z",
        "2012-01-20T09:40+01:00 | 2012-01-20T09:40+01:00",
        "2012-01-20T09:40:31.123Z | 2012-01-20T09:40Z",
        "2012-01-20 09:40 | 2012-01-20T09:40Z",
        "2012-01-20 09:40:31 +0100 | 2012-01-20T09:40+01:00",
        "2012-01-20 09:40:31 -08 | 2012-01-20T09:40-08:00",
        "2012-01-20 9:40 PM | 2012-01-20T21:40Z",
        "2012-01-20 12:05 am | 2012-01-20T00:05Z",
        "2012-01-20 09:40 CET | 2012-01-20T09:40+01:00",
        "2012-01-20T09:40+01:00[Europe/Paris] | 2012-01-20T09:40+01:00",
        "20.01.2012 | 2012-01-20",
        "20. 1. 2012 | 2012-01-20",
        "3.4.2012 | 2012-04-03",
        "20/01/2012 | 2012-01-20",
        "01/20/2012 | 2012-01-20",
        "Fri, 20 Jan 2012 09:40:00 +0100 | 2012-01-20T09:40+01:00",
        "Fri, 20 Jan 2012 09:40:00 GMT | 2012-01-20T09:40Z",
        "Fri Jan 20 09:40:00 UTC 2012 | 2012-01-20T09:40Z",
        "Fri Jan 20 2012 09:40:00 GMT+0100 (CET) | 2012-01-20T09:40+01:00",
        "20 January 2012 | 2012-01-20",
        "20-Jan-2012 | 2012-01-20",
        "January 20, 2012 | 2012-01-20",
        "Jan 20th, 2012 at 9:40 am | 2012-01-20T09:40Z",
        "Sept. 3, 2012 | 2012-09-03",
        "January 2012 | 2012-01",
        "1er août 2012 | 2012-08-01",
        "vendredi 20 janvier 2012 à 09h40 | 2012-01-20T09:40Z",
        "20 févr. 2012 | 2012-02-20",
        "20. März 2012 | 2012-03-20",
        "20 de enero de 2012 | 2012-01-20",
        "1º de março de 2012 | 2012-03-01",
        "20 maggio 2012 | 2012-05-20",
        "20 mei 2012 | 2012-05-20",
        "1327048800 | 2012-01-20T08:40Z",
        "1327048800000 | 2012-01-20T08:40Z",
        "2012-02-29 | 2012-02-29",
      })
  void readsTheShapesThatPeopleWrite(String written, String iso) {
    assertEquals(Optional.of(iso), DateShapes.read(written).map(Date::iso));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "next week",
        "03/04/2012",
        "2012-02-30",
        "2011-02-29",
        "2012-13-01",
        "2012-01-20T25:00",
        "0000-01-01",
        "2012-01-20 13:00 pm",
        "2012-01-20T09:40 XYZ",
        "20 Brumaire 2012",
        "2012-01/20",
        "12",
        "1.2.3",
        "99999999999999999999",
        "2012-01-20T09:40+25:00",
        "２０１２-01-20"
      })
  void refusesWhatIsNoDateOrMayBeTwo(String written) {
    assertEquals(Optional.empty(), DateShapes.read(written));
  }
}
