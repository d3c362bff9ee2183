package florilege.check;

import florilege.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Asks veraPDF about a PDF: whether a person can listen to it (PDF/UA-1, ISO 14289-1) and whether
 * it can be kept for long (PDF/A, ISO 19005). The PDF/A flavour is the one that the file claims; a
 * file that claims none is measured by PDF/A-2a.
 */
public final class VeraPdfRunner {

  // A strong reference, or the setting would be collected with the logger.
  private static final Logger LOGGER = Logger.getLogger("org.verapdf");

  private static final Properties PLAIN = ResourceText.properties("pdf-rules.properties");
  private static final int CASES_PER_RULE = 1;

  static {
    LOGGER.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdfRunner() {}

  /**
   * What is wrong with a PDF; nothing when it conforms to both standards.
   *
   * @throws IllegalStateException if veraPDF itself breaks down on the file
   */
  public static List<Finding> check(Path file) {
    Findings findings = new Findings();
    try {
      for (PDFAFlavour flavour : flavours(file)) {
        validate(file, flavour, findings);
      }
      PdfLinkCheck.check(file, findings);
    } catch (EncryptedPdfException e) {
      return List.of(
          Finding.whole(
              "encrypted",
              "the PDF is protected by a password",
              "remove the protection, then check it again"));
    } catch (ModelParsingException e) {
      return List.of(
          Finding.whole(
              "damaged",
              "the PDF cannot be read: it is damaged or not complete",
              "make or download the file again"));
    } catch (VeraPDFException | java.io.IOException e) {
      throw new IllegalStateException("veraPDF could not check " + file, e);
    }
    return findings.list();
  }

  private static List<PDFAFlavour> flavours(Path file)
      throws VeraPDFException, java.io.IOException {
    List<PDFAFlavour> flavours = new ArrayList<>(List.of(PDFAFlavour.PDFUA_1));
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile())) {
      parser.getFlavours().stream().filter(VeraPdfRunner::isPdfA).forEach(flavours::add);
    }
    if (flavours.size() == 1) {
      flavours.add(PDFAFlavour.PDFA_2_A);
    }
    return flavours;
  }

  private static boolean isPdfA(PDFAFlavour flavour) {
    return flavour.name().startsWith("PDFA_");
  }

  private static void validate(Path file, PDFAFlavour flavour, Findings findings)
      throws VeraPDFException, java.io.IOException {
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    try (PDFAParser parser = foundry.createParser(file.toFile(), flavour);
        PDFAValidator validator =
            foundry.createValidator(flavour, CASES_PER_RULE, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      for (RuleId id : result.getFailedChecks().keySet()) {
        report(id, flavour, result, findings);
      }
    }
  }

  private static void report(
      RuleId id, PDFAFlavour flavour, ValidationResult result, Findings findings)
      throws ValidationException {
    String clause = id.getClause() + "-" + id.getTestNumber();
    String code = name(flavour) + " " + clause;
    String key = standard(flavour) + "-" + clause;
    Rule rule = result.getValidationProfile().getRuleByRuleId(id);
    String message = PLAIN.getProperty(key, rule.getDescription().replaceAll("\\s+", " ").strip());
    String place =
        result.getTestAssertions().stream()
            .filter(assertion -> assertion.getRuleId().equals(id))
            .findFirst()
            .map(TestAssertion::getLocation)
            .map(location -> PdfObjectPath.of(location.getContext()))
            .orElse("");
    findings.add(
        Severity.ERROR,
        code,
        place,
        message,
        PLAIN.getProperty(key + ".hint", ""),
        result.getFailedChecks().get(id));
  }

  // Parts 2 and 3 of ISO 19005 number their clauses alike.
  private static String standard(PDFAFlavour flavour) {
    String part = flavour.getId().substring(0, 1);
    return flavour == PDFAFlavour.PDFUA_1 ? "ua" : "a" + part.replace('3', '2');
  }

  private static String name(PDFAFlavour flavour) {
    return flavour == PDFAFlavour.PDFUA_1 ? "PDF/UA-1" : "PDF/A-" + flavour.getId();
  }
}
