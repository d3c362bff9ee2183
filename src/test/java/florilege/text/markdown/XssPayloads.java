package florilege.text.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Attempts to have something run, fetched or read: every way to name an address with every way to
 * write one down, and every handler on every kind of element. Each payload stands between two
 * harmless words.
 */
public final class XssPayloads {

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          " javascript:alert(1)",
          "java\tscript:alert(1)",
          "java\nscript:alert(1)",
          "\u0001javascript:alert(1)",
          "javascript&colon;alert(1)",
          "javascript&#58;alert(1)",
          "javascript&#x3a;alert(1)",
          "&#106;avascript:alert(1)",
          "&#x6A;avascript:alert(1)",
          "java&Tab;script:alert(1)",
          "java&NewLine;script:alert(1)",
          "java\u00ADscript:alert(1)",
          "java\u200Bscript:alert(1)",
          "vbscript:msgbox(1)",
          "data:text/html,<script>alert(1)</script>",
          "data:text/html;base64,PHNjcmlwdD4=",
          "data:image/svg+xml,<svg onload=alert(1)>",
          "file:///etc/passwd",
          "FILE:///etc/passwd",
          "file://localhost/etc/passwd",
          "jar:file:///x.jar!/y",
          "ftp://a.b/c",
          "blob:http://a.b/c",
          "view-source:http://a.b",
          "livescript:x",
          "mocha:x",
          "feed:javascript:alert(1)",
          "javascript://a.b/%0Aalert(1)",
          "\\javascript:alert(1)",
          "x:y");

  private static final List<String> SHAPES =
      List.of(
          "[x](%s)",
          "[x](<%s>)",
          "![x](%s)",
          "[x]: %s\n\n[x]",
          "<%s>",
          "<a href=\"%s\">x</a>",
          "<a href='%s'>x</a>",
          "<a href=%s>x</a>",
          "<A HREF=\"%s\">x</A>",
          "<img src=\"%s\" alt=x>",
          "<iframe src=\"%s\"></iframe>",
          "<object data=\"%s\"></object>",
          "<embed src=\"%s\">",
          "<form action=\"%s\"><button>x</button></form>",
          "<q cite=\"%s\">x</q>",
          "<svg><a xlink:href=\"%s\"><text>x</text></a></svg>",
          "<math><mi xlink:href=\"%s\">x</mi></math>",
          "<base href=\"%s\">",
          "<link rel=stylesheet href=\"%s\">",
          "<meta http-equiv=refresh content=\"0;url=%s\">",
          "<video poster=\"%s\" src=\"%s\"></video>",
          "<div style=\"background:url(%s)\">x</div>",
          "<table background=\"%s\"><tr><td>x</table>",
          "[x](u){href=\"%s\"}",
          "![x](u){src=\"%s\"}");

  private static final List<String> ELEMENTS =
      List.of(
          "a", "b", "p", "div", "span", "img", "table", "td", "li", "svg", "math", "details",
          "video", "body", "input", "section", "x-y", "style", "marquee", "h2");

  private static final List<String> HANDLERS =
      List.of(
          "onclick=alert(1)",
          "onload='alert(1)'",
          "onerror=\"alert(1)\"",
          "ONFOCUS=alert(1) autofocus",
          "onmouseover\n=\nalert(1)",
          "/onclick=alert(1)",
          "style='x:expression(alert(1))'",
          "formaction=javascript:alert(1)",
          "srcdoc='<script>alert(1)</script>'");

  private static final List<String> ODD =
      List.of(
          "<script>alert(1)</script>",
          "<ScRiPt>alert(1)</sCrIpT>",
          "<script src=//a.b></script>",
          "<script\n>alert(1)</script\n>",
          "<<script>alert(1)//<</script>",
          "<scr<script>ipt>alert(1)</script>",
          "<style>@import 'http://a.b';</style>",
          "<style><!--</style><script>alert(1)//--></script>",
          "<!--<img src='--><script>alert(1)</script>'>",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<?xml-stylesheet href='javascript:alert(1)'?>",
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
          "<noscript><p title='</noscript><script>alert(1)</script>'></noscript>",
          "<textarea><script>alert(1)</textarea><script>alert(1)</script>",
          "<title><script>alert(1)</title>",
          "<xmp><script>alert(1)</xmp>",
          "<svg><style><script>alert(1)</script></style></svg>",
          "<svg><script>alert(1)</script></svg>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
          "<template><script>alert(1)</script></template>",
          "<select><script>alert(1)</script></select>",
          "<plaintext><script>alert(1)",
          "<a href='x' onclick='alert(1)",
          "<img src=x onerror=alert(1)//",
          "`<script>alert(1)</script>`",
          "    <script>alert(1)</script>",
          "```html\n<script>alert(1)</script>\n```",
          "# <script>alert(1)</script> {onclick=alert(1)}",
          "x{onclick=alert(1)}",
          "x{style='background:url(http://a.b)'}",
          "**x**{onmouseover=alert(1)}",
          "```js {onclick=alert(1)}\nx\n```",
          "```\"onclick=\"alert(1)\nx\n```",
          "|a|\n|-|\n|<script>alert(1)</script>|",
          "[^1]\n\n[^1]: <script>alert(1)</script>",
          "*[x]: \"><script>alert(1)</script>\n\nx",
          "[x](http://a.b \"\\\" onclick=\\\"alert(1)\")",
          "![\" onerror=\"alert(1)](http://a.b/c.png)",
          "<http://a.b/\"onclick=\"alert(1)>",
          "http://a.b/\"onclick=\"alert(1)",
          "&lt;script&gt;alert(1)&lt;/script&gt;");

  private XssPayloads() {}

  /** All of them. */
  public static List<String> all() {
    List<String> payloads = new ArrayList<>(ODD);
    for (String shape : SHAPES) {
      ADDRESSES.forEach(address -> payloads.add(shape.replace("%s", address)));
    }
    for (String element : ELEMENTS) {
      HANDLERS.forEach(
          handler -> payloads.add("<" + element + " " + handler + ">x</" + element + ">"));
    }
    return payloads;
  }
}
