package florilege.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.files.RegularFile;
import florilege.model.Asset;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionImagesTest {

  private static final String ARTICLE = "articles/2012/a.md";

  @TempDir Path folder;
  private final Map<String, Asset> assets = new TreeMap<>();
  private final Problems problems = new Problems();

  @BeforeEach
  void pictures() throws IOException {
    for (String path :
        List.of(
            "images/pot.png",
            "images/été 1.png",
            "images/100%.png",
            "articles/2012/near.png",
            "static/top.png",
            "x/Pot.jpg",
            "images/hash#.png")) {
      assets.put(path, asset(path, SampleImages.png(4, 4)));
    }
    assets.put("images/bad.png", asset("images/bad.png", SampleImages.latin1("<html>Not found")));
  }

  private Asset asset(String path, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("f" + assets.size()), bytes);
    return new Asset(path, file, limit -> RegularFile.bytes(file, file, limit));
  }

  @ParameterizedTest
  @CsvSource({
    "near.png, near",
    "./near.png, near",
    "../../images/pot.png, pot",
    "../../../../images/pot.png, pot",
    "images/pot.png, pot",
    "/images/pot.png, pot",
    "/top.png, top",
    "../../images/%C3%A9t%C3%A9%201.png, ete-1",
    "../../images/e\u0301te\u0301 1.png, ete-1",
    "../../images/100%.png, 100",
    "../../images/100%25.png, 100",
    "../../images/pot.png?w=200#x, pot",
    "../../images/hash#.png, hash",
    "..\\..\\images\\pot.png, pot",
    "../../images/../images//pot.png, pot"
  })
  void findsWhatAnAuthorMeans(String written, String name) {
    assertEquals("images/" + name + ".png", find(new CollectionImages(assets, Site.NONE), written));
    assertEquals("", said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "../../../etc/pot.png | '../../../etc/pot.png' leads out of the collection"
            + " [outside-collection]",
        "..%2f..%2f..%2fpot.png | '..%2f..%2f..%2fpot.png' leads out of the collection"
            + " [outside-collection]",
        "file:///etc/passwd | 'file:///etc/passwd' leads out of the collection"
            + " [outside-collection]",
        "C:\\pot.png | 'C:/pot.png' leads out of the collection [outside-collection]",
        "HTTPS://example.org/pot.png | 'HTTPS://example.org/pot.png' is not in the collection"
            + " [remote-image]",
        "//example.org/pot.png | '//example.org/pot.png' is not in the collection [remote-image]",
        "\\\\server\\pot.png | '//server/pot.png' is not in the collection [remote-image]",
        "data:image/png;base64,AAAA | 'data-709e80c88487a241' cannot be shown:"
            + " it is no picture of a known type [bad-image]",
        "/etc/passwd | there is no picture '/etc/passwd' [missing-image]",
        "pot.png | there is no picture 'pot.png', did you mean 'images/pot.png'? [missing-image]",
        "../../images/bot.png | there is no picture '../../images/bot.png', did you mean"
            + " 'images/pot.png'? [missing-image]",
        "/images/bad.png | 'images/bad.png' cannot be shown: it is a web page, not a picture"
            + " [bad-image]",
      })
  void saysWhatItDoesNotFind(String written, String said) {
    assertEquals("", find(new CollectionImages(assets, Site.NONE), written));
    assertEquals("a.md: error: " + said, said());
  }

  @ParameterizedTest
  @CsvSource({
    "/blog/images/pot.png, pot",
    "/images/pot.png, pot",
    "https://example.org/blog/images/pot.png, pot",
    "//www.example.org/blog/top.png?v=2, top",
    "HTTP://Example.org/blog/top.png, top",
    "../../images/pot.png, pot",
    "../../../../images/pot.png, pot",
    "../../../../../.., ''",
    "near.png, near",
    "beside.png, beside"
  })
  void onASiteAddressesAreAsGoodAsPaths(String written, String name) throws IOException {
    LocatedText address =
        new LocatedText("https://example.org/blog", Source.named(Path.of("x")).whole());
    Site site =
        new Site(
            "hugo",
            address,
            List.of("static/", ""),
            List.of(),
            Site.PathRules.PLAIN,
            Map.of(),
            MarkdownVariant.GOLDMARK);
    assets.put(
        "articles/2012/a/beside.png", asset("articles/2012/a/beside.png", SampleImages.png(4, 4)));
    CollectionImages pictures = new CollectionImages(assets, site);
    var found =
        pictures.find(
            written, ARTICLE, "/2012/a/", Source.named(Path.of("a.md")).whole(), problems);
    String path = name.isEmpty() ? "" : "images/" + name + ".png";
    assertEquals(path, found.map(BookImage::path).orElse(""));
  }

  @Test
  void missingImageIsReportedOnce() {
    CollectionImages pictures = new CollectionImages(assets, Site.NONE);
    find(pictures, "https://example.org/a.png");
    Source other = Source.named(Path.of("b.md"));
    pictures.find("https://example.org/a.png", ARTICLE, "", other.whole(), problems);
    assertEquals(
        "a.md: error: 'https://example.org/a.png' is not in the collection [remote-image]", said());
  }

  @Test
  void whatIsWrongWithAPictureIsSaidOnce() {
    CollectionImages pictures = new CollectionImages(assets, Site.NONE);
    Source other = Source.named(Path.of("b.md"));
    for (String path : List.of("/images/bad.png", "/x/Pot.jpg")) {
      find(pictures, path);
      pictures.find(path, ARTICLE, "", other.whole(), problems);
    }
    assertEquals(
        List.of("a.md", "a.md"),
        problems.sorted().stream().map(each -> each.place().file().toString()).toList());
  }

  @Test
  void capitalsAreForgivenWithAWord() {
    assertEquals(
        "images/pot.png", find(new CollectionImages(assets, Site.NONE), "/Images/POT.png"));
    assertEquals(
        "a.md: warning: the file is called 'images/pot.png', in other letters [image-case]",
        said());
  }

  @Test
  void imagePathsAreUniqueWhateverTheOrder() {
    CollectionImages pictures = new CollectionImages(assets, Site.NONE);
    assertEquals("images/pot-2.png", find(pictures, "/x/Pot.jpg"));
    assertEquals("images/pot.png", find(pictures, "/images/pot.png"));
    assertEquals("a.md: note: 'x/Pot.jpg' is really image/png [image-type]", said());
  }

  @Test
  void thoseUsedAreInTheOrderOfFirstUse() {
    CollectionImages pictures = new CollectionImages(assets, Site.NONE);
    for (String path : List.of("/images/pot.png", "near.png", "/images/pot.png", "/none.png")) {
      find(pictures, path);
    }
    assertEquals(
        List.of("images/pot.png", "images/near.png"),
        pictures.used().stream().map(BookImage::path).toList());
  }

  @Test
  void aNameThatNoFileSystemLikesIsMadePlain() throws IOException {
    assets.clear();
    for (String path : List.of("😀.png", "a/" + "x".repeat(200) + ".png")) {
      assets.put(path, asset(path, SampleImages.png(4, 4)));
    }
    CollectionImages pictures = new CollectionImages(assets, Site.NONE);
    assertEquals("images/picture.png", find(pictures, "/😀.png"));
    assertTrue(find(pictures, "/a/" + "x".repeat(200) + ".png").length() < 80);
  }

  private String find(CollectionImages pictures, String written) {
    return pictures
        .find(written, ARTICLE, "", Source.named(Path.of("a.md")).whole(), problems)
        .map(BookImage::path)
        .orElse("");
  }

  private String said() {
    return String.join("\n", problems.sorted().stream().map(Problem::toString).toList());
  }
}
