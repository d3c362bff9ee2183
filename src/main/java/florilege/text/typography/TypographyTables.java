package florilege.text.typography;

import florilege.text.typography.TypographyTable.QuoteMarks;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the tables of the languages whose typography is known. Sources: New Hart's Rules and the
 * Chicago Manual (en); Lexique des règles typographiques en usage à l’Imprimerie nationale (fr);
 * Duden and DIN 5008 (de); Ortografía de la lengua española of the RAE (es); Serianni and the style
 * sheets of Einaudi (it); Acordo ortográfico and the Manual de redação of the Senate (pt);
 * Taaladvies and the Schrijfwijzer (nl).
 */
final class TypographyTables {

  /** In every language. */
  private static final String UNITS =
      "% ‰ € $ £ ¥ °C °F ° km m cm mm µm nm km² m² cm² km³ m³ cm³ kg g mg µg t l L dl cl ml hl km/h m/s h min s ms"
          + " Hz kHz MHz GHz bit/s kbit/s Mbit/s Gbit/s kB KB MB GB TB PB KiB MiB GiB TiB W kW MW GW kWh MWh mAh V kV"
          + " mA K J kJ kcal cal hPa bar dB px pt dpi ppi EUR USD GBP CHF";

  private static final Map<String, TypographyTable> TABLES =
      Arrays.stream(
              new TypographyTable[] {
                english(), french(), german(), spanish(), italian(), portuguese(), dutch()
              })
          .collect(Collectors.toMap(TypographyTable::language, table -> table));

  private TypographyTables() {}

  /** The table of a language by its BCP 47 tag. */
  static Optional<TypographyTable> of(String lang) {
    return Optional.ofNullable(TABLES.get(Locale.forLanguageTag(lang).getLanguage()));
  }

  private static TypographyTable english() {
    return new TypographyTable(
        "en",
        new QuoteMarks("“", "”", "‘", "’"),
        words("em tis twas twere twill til till cause cos coz bout round n nuff neath"),
        words(
            "p. pp. no. nos. No. Nos. vol. vols. ch. chs. chap. fig. figs. Fig. art. sec. § §§ ¶ # c. ca. v. l. ll. n. page pages chapter Chapter figure Figure table Table volume part Part section Section"),
        words(
            "Mr. Mrs. Ms. Dr. Prof. St. Rev. Hon. Gen. Col. Capt. Lt. Sgt. Sen. Gov. Mr Mrs Ms Dr Prof St"),
        lines("e. g.", "i. e.", "et al.", "a. m.", "p. m.", "B. C.", "A. D."),
        units(
            "a.m. p.m. am pm AM PM AD BC BCE CE bits bytes hours minutes seconds percent million billion trillion"),
        words(
            "January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec."),
        "–",
        false,
        true,
        false);
  }

  private static TypographyTable french() {
    return new TypographyTable(
        "fr",
        new QuoteMarks("«\u00A0", "\u00A0»", "“", "”"),
        words("tain tit tite"),
        words(
            "p. pp. nᵒ n° nº nᵒˢ no. art. chap. vol. fig. t. v. § §§ ¶ ch. éd. env. ill. page pages chapitre Chapitre tome Tome volume article figure"),
        words("M. MM. Mme Mmes Mlle Mlles Dr Me Mgr Pr St Ste"),
        lines("p. ex.", "c. -à-d.", "av. J.-C.", "apr. J.-C.", "et al.", "i. e.", "J. -C."),
        units(
            "o Ko ko Mo Go To Po bits octets octet euros euro dollars dollar francs franc millions million milliards milliard siècle siècles av. apr. ans heures minutes secondes pages"),
        words(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        "—",
        true,
        false,
        true);
  }

  private static TypographyTable german() {
    return new TypographyTable(
        "de",
        new QuoteMarks("„", "“", "‚", "‘"),
        words(
            "s n ne nem nen ner nes rein raus rüber runter rauf rum ran rein nauf naus nunter türlich schuldigung"),
        words(
            "S. Nr. Nrn. Art. Abs. Bd. Bde. Kap. Abb. Tab. § §§ Ziff. Rn. Rdnr. Z. Sp. Bl. Jg. H. Aufl. ca. um Seite Seiten Kapitel Abbildung Tabelle Band Artikel"),
        words("Dr. Prof. Hr. Hrn. Fr. Frl. St. Dipl.-Ing. Ing. Mag. Herr Herrn Frau"),
        lines(
            "z. B.",
            "d. h.",
            "u. a.",
            "u. ä.",
            "u. Ä.",
            "o. ä.",
            "o. Ä.",
            "i. d.",
            "d. R.",
            "s. o.",
            "s. u.",
            "v. a.",
            "z. T.",
            "z. Z.",
            "z. Zt.",
            "u. U.",
            "i. e.",
            "e. V.",
            "a. a.",
            "a. D.",
            "d. J.",
            "d. Ä.",
            "v. Chr.",
            "n. Chr.",
            "m. E.",
            "i. A.",
            "i. V.",
            "u. v.",
            "v. m.",
            "b. w.",
            "a. M.",
            "o. g.",
            "u. g.",
            "i. S.",
            "S. d.",
            "i. H.",
            "H. v.",
            "usw. usf.",
            "et al."),
        units(
            "Uhr Euro Cent Prozent Jahrhundert Jahrhunderts Jh. Jhs. Mio. Mrd. Tsd. Millionen Million Milliarden Milliarde v. n. Jahre Jahren Stunden Minuten Sekunden Seiten Bit Byte"),
        words(
            "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jan. Feb. Apr. Aug. Sept. Okt. Nov. Dez."),
        "–",
        true,
        true,
        false);
  }

  private static TypographyTable spanish() {
    return new TypographyTable(
        "es",
        new QuoteMarks("«", "»", "“", "”"),
        words(""),
        words(
            "p. pp. pág. págs. núm. n.º n.os nº n° vol. cap. fig. art. t. v. § siglo siglos s. ss. página páginas capítulo tomo figura"),
        words(
            "Sr. Sra. Srta. Sres. Sras. D. D.ª Dña. Dr. Dra. Prof. Profa. S. Sta. Sto. Fr. Ilmo. Excmo. don doña"),
        lines(
            "p. ej.", "a. C.", "d. C.", "a. de", "EE. UU.", "s. f.", "s. l.", "S. A.", "S. L.",
            "SS. MM.", "et al.", "RR. HH.", "AA. VV.", "C. P.", "P. D.", "p. m.", "a. m."),
        units(
            "a. p. h. euros euro dólares dólar pesos millones millón mil siglo ptas. años horas minutos segundos páginas"),
        words(
            "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
        "—",
        true,
        false,
        false);
  }

  private static TypographyTable italian() {
    return new TypographyTable(
        "it",
        new QuoteMarks("«", "»", "“", "”"),
        words("ndrangheta ndrina ndrine sto sta sti ste n no na nu ngiulina"),
        words(
            "p. pp. pag. pagg. n. nn. n° nº vol. voll. cap. capp. fig. figg. art. artt. § sec. secolo secoli t. tav. v. vv. ore pagina pagine capitolo figura tavola"),
        words(
            "sig. sig.ra sig.na Sig. Sig.ra Sig.na dott. dott.ssa Dott. Dott.ssa prof. prof.ssa Prof. Prof.ssa ing. Ing. avv. Avv. arch. Arch. on. On. S. don Don"),
        lines(
            "a. C.", "d. C.", "p. es.", "ad es.", "s. l.", "s. d.", "c. d.", "et al.", "AA. VV.",
            "S. p.", "P. S.", "N. B."),
        units(
            "euro dollari dollaro lire milioni milione miliardi miliardo mila anni ore minuti secondi secolo pagine a. d."),
        words(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        "—",
        false,
        false,
        false);
  }

  private static TypographyTable portuguese() {
    return new TypographyTable(
        "pt",
        new QuoteMarks("“", "”", "‘", "’"),
        words("tá tô tava cê"),
        words(
            "p. pp. pág. págs. n.º n.os nº n° vol. cap. fig. art. t. v. § séc. século séculos página páginas capítulo tomo figura"),
        words(
            "Sr. Sra. Srta. Srs. D. Dr. Dra. Prof. Profa. Eng. S. Sta. Sto. Fr. Exmo. Ilmo. dom Dom dona Dona"),
        lines(
            "p. ex.", "a. C.", "d. C.", "a. m.", "p. m.", "s. d.", "S. A.", "et al.", "P. S.",
            "N. B."),
        units(
            "euros euro dólares dólar reais real escudos milhões milhão bilhões bilhão mil século anos horas minutos segundos páginas"),
        words(
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        "—",
        true,
        false,
        false);
  }

  private static TypographyTable dutch() {
    return new TypographyTable(
        "nl",
        new QuoteMarks("‘", "’", "“", "”"),
        words("s t n k m r ns ie d ter nen"),
        words(
            "p. pp. blz. nr. nrs. art. afb. fig. hfst. deel § ca. jg. vol. bladzijde pagina hoofdstuk afbeelding tabel artikel"),
        words(
            "dhr. Dhr. mevr. Mevr. mw. Mw. dr. Dr. drs. Drs. ir. Ir. ing. Ing. mr. Mr. prof. Prof. ds. Ds. St. Sint"),
        lines(
            "v. Chr.", "n. Chr.", "m. n.", "o. a.", "d. w.", "w. z.", "m. b.", "t. a.", "a. v.",
            "et al.", "a. u.", "z. g."),
        units("uur euro cent procent miljoen miljard eeuw jaar minuten seconden pagina’s v. n."),
        words(
            "januari februari maart april mei juni juli augustus september oktober november december"),
        "–",
        false,
        true,
        false);
  }

  private static Set<String> units(String more) {
    Set<String> units = new HashSet<>(words(UNITS));
    units.addAll(words(more));
    return Set.copyOf(units);
  }

  private static Set<String> lines(String... pairs) {
    return Set.of(pairs);
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
  }
}
