package florilege.text.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.ProblemCollector;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.source.SourceMap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class FormulaSpeechTest {

  private static String said(String tex, String lang) {
    ElementBuilder text = ElementBuilder.root("div");
    text.add("code").with("class", "maths").text(tex);
    Passage passage = new Passage(new Source(Path.of("a.md"), tex), 0, tex.length());
    TexToMathml.set(text.document(), new ProblemCollector(new SourceMap(passage), new Problems()));
    FormulaSpeech.set(text.element(), lang);
    Element math = Dom.elements(text.element(), "math").get(0);
    return math.getAttribute("alttext");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; x^2 + y^3; x squared plus y cubed",
        "en; a^n; a to the power of n",
        "en; a^{n+1} = 0; a to the power of n plus 1, end of power, equals 0",
        "en; x_i; x sub i",
        "en; \\frac{1}{2}; 1 over 2",
        "en; \\frac{a+b}{2}; the fraction a plus b over 2, end of fraction",
        "en; \\sqrt{2}; the square root of 2",
        "en; \\sqrt{x+1} \\le 3; the square root of x plus 1, end of root, is at most 3",
        "en; \\sqrt[3]{x}; the root of order 3 of x, end of root",
        "en; \\sum_{i=1}^{n} i; the sum from i equals 1 to n of i",
        "en; \\lim_{x \\to 0} f; the limit as x to 0 of f",
        "en; \\vec{v}; vector v",
        "en; \\alpha \\ne \\beta; alpha is not equal to beta",
        "en; 90^\\circ; 90 degrees",
        "en; f'; f prime",
        "fr; x^2 - 1 = 0; x au carré moins 1 égale 0",
        "de; \\frac{1}{2}; 1 durch 2",
        "es; \\sqrt{2}; la raíz cuadrada de 2",
        "it; x^2; x al quadrato",
        "pt; \\infty; infinito",
        "nl; a \\times b; a maal b",
        "ja; x^2; x^2",
      })
  void aFormulaIsSaidInTheLanguageOfTheText(String lang, String tex, String words) {
    assertEquals(words, said(tex, lang));
  }

  @Test
  void rowsAreNumbered() {
    String said = said("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "en");
    assertTrue(said.contains("row 1: a, b; row 2: c, d"), said);
  }
}
