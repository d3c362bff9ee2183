package florilege.benchmark;

import florilege.benchmark.SampleArticle.Block;
import florilege.benchmark.SampleArticle.Comment;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Draws the articles of a benchmark: about 1,000 words each, those of ten comments in threads among
 * them, every other one in French, with headings, lists, notes, tables, code and pictures. The same
 * number gives the same articles on every machine.
 */
final class SampleCollection {

  private static final int COMMENTS = 10;
  private static final int PICTURES = 5;
  private static final List<String> READERS = List.of("Ben", "Cid", "Dora", "Eva", "Finn");

  private static final List<String> ENGLISH =
      List.of(
          ("the of and to in is that it was for on are as with his they at be this from have or by one had not but"
                  + " what all were when we there can an your which their said if do will each about how up out them"
                  + " then she many some so these would other into has more her two like him see time could no make"
                  + " than first been its who now people my made over did down only way find use may water long"
                  + " little very after words called just where most know get through back much before good new"
                  + " write used me man too any day same right look think also around another came come work three"
                  + " word must because does part even place well such here take why things help put years different"
                  + " away again off went old number great tell men say small every found still between name should"
                  + " home big give air line set own under read last never us left end along while might next sound")
              .split(" "));

  private static final List<String> FRENCH =
      List.of(
          ("le la les un une des de du en et est que qui dans pour pas sur au par plus avec tout faire son mettre"
                  + " autre on mais nous comme ou si leur dire elle devoir avant deux même prendre aussi celui donner"
                  + " bien où fois vous encore nouveau aller cela entre premier vouloir déjà grand mon me moins aucun"
                  + " lui temps très savoir falloir voir quelque sans raison notre dont non an monde jour monsieur"
                  + " demander alors après trouver personne rendre part dernier venir pendant passer peu lequel suite"
                  + " bon comprendre depuis point ainsi heure rester toujours année quelqu'un chose maison lettre"
                  + " enfant pays histoire question peuple ville eau matin soir lumière fenêtre rivière été forêt")
              .split(" "));

  private final SplittableRandom random = new SplittableRandom(7);

  private SampleCollection() {}

  /** So many articles, in the order of their dates. */
  static List<SampleArticle> articles(int number) {
    SampleCollection sample = new SampleCollection();
    return IntStream.range(0, number).mapToObj(sample::article).toList();
  }

  /** Draws the pictures that articles name. */
  static void pictures(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < PICTURES; i++) {
      BufferedImage image = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = image.createGraphics();
      Color from = Color.getHSBColor(i / (float) PICTURES, 0.6f, 0.9f);
      pen.setPaint(new GradientPaint(0, 0, from, 960, 640, Color.DARK_GRAY));
      pen.fillRect(0, 0, 960, 640);
      pen.dispose();
      ImageIO.write(image, "png", folder.resolve(picture(i)).toFile());
    }
  }

  private static String picture(int number) {
    return "picture-" + number % PICTURES + ".png";
  }

  private SampleArticle article(int number) {
    boolean french = number % 2 == 1;
    List<String> words = french ? FRENCH : ENGLISH;
    String date =
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            2000 + number / 336,
            1 + number / 28 % 12,
            1 + number % 28);
    List<Block> blocks = new ArrayList<>();
    int paragraphs = random.nextInt(5, 10);
    for (int i = 0; i < paragraphs; i++) {
      String note = i == 1 && number % 2 == 0 ? text(words, 1, 3) : "";
      blocks.add(new SampleArticle.Paragraph(text(words, 2, 8), note));
      between(number, i, words, blocks);
    }
    return new SampleArticle(
        date + "-piece-" + number,
        title(words),
        french ? "fr" : "en",
        date,
        blocks,
        comments(words));
  }

  /** What stands between the paragraphs of an article. */
  private void between(int number, int place, List<String> words, List<Block> blocks) {
    if (place == 2) {
      blocks.add(new SampleArticle.Heading(title(words)));
      blocks.add(new SampleArticle.Bullets(strings(4, () -> sentence(words))));
    } else if (place == 3 && number % 3 == 0) {
      blocks.add(new SampleArticle.Table(IntStream.range(0, 6).mapToObj(i -> row(words)).toList()));
    } else if (place == 4 && number % 4 == 0) {
      blocks.add(
          new SampleArticle.Code(
              "int x = " + number + ";\nfor (int i = 0; i < x; i++) {\n  run(i);\n}"));
    } else if (place == 0 && number % 5 == 0) {
      blocks.add(new SampleArticle.Picture(picture(number / 5), title(words)));
    }
  }

  private List<String> row(List<String> words) {
    return List.of(word(words), Integer.toString(random.nextInt(1, 10_000)), word(words));
  }

  private List<Comment> comments(List<String> words) {
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < COMMENTS; i++) {
      boolean answers = i > 0 && random.nextInt(10) < 6;
      int parent = answers ? comments.size() - 1 : -1;
      int depth = answers ? comments.get(parent).depth() + 1 : 0;
      String reader = READERS.get(random.nextInt(READERS.size()));
      comments.add(
          depth > 3
              ? new Comment(-1, 0, reader, text(words, 1, 5))
              : new Comment(parent, depth, reader, text(words, 1, 5)));
    }
    return comments;
  }

  private String text(List<String> words, int least, int below) {
    return String.join(" ", strings(random.nextInt(least, below), () -> sentence(words)));
  }

  private String title(List<String> words) {
    String sentence = sentence(words);
    return sentence.substring(0, sentence.length() - 1);
  }

  private String sentence(List<String> words) {
    String text =
        strings(random.nextInt(6, 23), () -> word(words)).stream().collect(Collectors.joining(" "));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private String word(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<String> strings(int number, Supplier<String> next) {
    return IntStream.range(0, number).mapToObj(i -> next.get()).toList();
  }
}
