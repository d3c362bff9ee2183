package florilege.text.html.policy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Web addresses and mailboxes put together by lot of parts that people, and attackers, write. */
public final class OddAddresses {

  private static final List<String> SCHEMES =
      List.of("http://", "https://", "HTTPS://", "mailto:", "http:", "http:/", "https:///", "//");
  private static final List<String> USERS =
      List.of("", "", "", "", "@", "u@", "u:p@", ":@", "u:p:q@", "a%40b@", "u@v@", "ü@", "%@");
  private static final List<String> HOSTS =
      List.of(
          "ex.example",
          "localhost",
          "www..example.com",
          ".ex.example",
          "ex.example.",
          "ex.example..",
          "",
          "xn--a",
          "xn--bcher-kva.example",
          "xn--" + "a".repeat(2_000),
          "bücher.example",
          "ex\u3002example",
          "a".repeat(63) + ".example",
          "a".repeat(64) + ".example",
          "a.".repeat(140) + "b",
          "[::1]",
          "[::1",
          "::1",
          "[v1.a]",
          "1.2.3.4",
          "256.1.1.1",
          "0x7f.1",
          "a_b.example",
          "-a-.example",
          "a b.example",
          "a\\b",
          "%65x.example",
          "%zz.example",
          "%00",
          "%E2%80%AE",
          "%AD",
          "a%2Fb",
          "a|b",
          "a%7Cb",
          "a^b",
          "<a>",
          "{host}",
          "$HOST",
          "a*b",
          "א.example",
          "😀.example",
          "\u200D",
          "\uFDD0.example");
  private static final List<String> PORTS =
      List.of(
          "",
          "",
          "",
          ":",
          ":80",
          ":0",
          ":65535",
          ":65536",
          ":70000",
          ":PORT",
          ":-1",
          ":80:80",
          ":8 0",
          ":٨٠",
          ":00000000080",
          ":99999999999999999999",
          ":%38%30");
  private static final List<String> PATHS =
      List.of(
          "",
          "/",
          "/a b",
          "/a%",
          "/a%2",
          "/%zz",
          "/a\\b",
          "/a|b",
          "/[a]",
          "/{a}",
          "/^`",
          "/a'b\"c",
          "/<b>",
          "/../../a",
          "/%2e%2E/a",
          "/é/字",
          "/\uFFFE",
          "/%ff%fe",
          "/a;b=c,d!(e)*~",
          "//a//b",
          "/:80",
          "/a\u0085b",
          "?a=b&c=d",
          "?[a]",
          "?a#b",
          "#a#b",
          "#%",
          "#ä",
          "?%",
          "?a?b'c",
          "/x?y=z|w#{v}",
          "a@b.example",
          "a@b.example?subject=a%20b&body=c%0D%0Ad",
          "a b@c",
          "%",
          "?");

  private OddAddresses() {}

  /** As many as wanted, the same for a seed. */
  public static Stream<String> of(long seed) {
    Random lot = new Random(seed);
    return Stream.generate(
        () ->
            pick(SCHEMES, lot)
                + pick(USERS, lot)
                + pick(HOSTS, lot)
                + pick(PORTS, lot)
                + pick(PATHS, lot)
                + (lot.nextInt(4) == 0 ? pick(PATHS, lot) : ""));
  }

  private static String pick(List<String> parts, Random lot) {
    return parts.get(lot.nextInt(parts.size()));
  }
}
