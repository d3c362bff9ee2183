package florilege.data.fields;

import florilege.problem.SpellingSuggestion;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which key somebody meant who wrote one that nobody reads: the same word of another
 * language, or a slip of the pen. It is stricter than {@link SpellingSuggestion}, since people give
 * what they write keys of their own.
 */
public final class KeySuggestion {

  /** A key, and what it is called elsewhere. */
  private static final String WORDS =
      """
      title: titel titre título titulo titolo tytuł title1 headline название заголовок τίτλος 标题 標題 题目 題名 タイトル 제목 כותרת عنوان العنوان
      subtitle: untertitel sous-titre soustitre subtítulo subtitulo sottotitolo ondertitel podtytuł подзаголовок 副标题 副標題 サブタイトル 부제
      author: autor autorin auteur auteure autrice autore autora verfasser verfasserin schrijver författare forfatter autorka by byline written-by автор συγγραφέας 作者 著者 筆者 저자 글쓴이 מחבר المؤلف كاتب
      authors: autoren auteurs autores autori
      creator: urheber créateur createur creador criador creatore
      editor: herausgeber herausgeberin éditeur editeur éditrice curatore redacteur
      date: datum fecha data dato дата ημερομηνία 日期 日付 날짜 תאריך التاريخ تاريخ
      lang: sprache langue idioma lingua taal språk sprog язык 语言 語言 言語 언어 שפה اللغة
      tags: étiquettes etiquettes etiquetas etichette schlagworte schlagwörter stichworte stichwörter trefwoorden метки теги 标签 標籤 タグ 태그 תגיות وسوم
      keywords: mots-clés mots-cles mots-clefs palabras-clave palavras-chave parole-chiave schlüsselwörter
      summary: zusammenfassung résumé resumen resumo riassunto samenvatting streszczenie аннотация 摘要 概要 요약 תקציר ملخص
      description: beschreibung descripción descripcion descrição descricao descrizione beschrijving описание 描述 説明 설명
      draft: entwurf brouillon borrador rascunho bozza concept kladde utkast szkic черновик 草稿 下書き 초안 טיוטה مسودة
      publisher: verlag maison-d'édition editorial editora casa-editrice uitgever
      licence: lizenz licencia licença licenca licenza licentie
      comments: kommentare commentaires comentarios comentários comentarios commenti reacties комментарии 评论 コメント 댓글
      leave-out: leaveout omit exclude hide weglassen exclure
      names: name namen noms nombres nomes nomi
      source: quelle
      reply-to: antwort-auf répond-à respuesta-a in-reply
      """;

  private static final Map<String, String> MEANT = meant();

  private KeySuggestion() {}

  private static Map<String, String> meant() {
    Map<String, String> meant = new HashMap<>();
    WORDS
        .lines()
        .forEach(
            line -> {
              String[] key = line.split(": ");
              for (String word : key[1].split(" ")) {
                meant.putIfAbsent(normal(word), key[0]);
              }
            });
    return Map.copyOf(meant);
  }

  /** A key as it is looked for: in small letters, with {@code -} for {@code _}. */
  public static String normal(String key) {
    return Normalizer.normalize(key, Normalizer.Form.NFC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  /** {@code , did you mean 'title'?} or an empty text: the end of a problem's detail. */
  public static String phrase(String written, Collection<String> known) {
    return meant(written, known).map(word -> ", did you mean '" + word + "'?").orElse("");
  }

  /** The one of some keys that was meant; nothing where another word was as likely. */
  public static Optional<String> meant(String written, Collection<String> known) {
    String key = normal(written);
    String word = MEANT.getOrDefault(key, "");
    if (known.contains(word)) {
      return Optional.of(word);
    }
    return SpellingSuggestion.nearest(key, known, key.length() < 8 ? 1 : 2)
        .filter(near -> isSlip(key, near));
  }

  /** A short word with another letter is another word, and so is one with something behind it. */
  private static boolean isSlip(String key, String near) {
    boolean goesOn = key.startsWith(near) && key.length() > near.length() + 1;
    boolean isShort = key.length() < 4 && near.length() < 4;
    boolean sameLetters =
        key.chars().sorted().boxed().toList().equals(near.chars().sorted().boxed().toList());
    boolean another = near.length() < 5 && key.length() == near.length() && !sameLetters;
    return !goesOn && !isShort && !another;
  }
}
