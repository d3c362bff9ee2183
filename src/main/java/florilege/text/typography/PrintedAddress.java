package florilege.text.typography;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses that are printed as they stand: of the web, of a mailbox, of a host's page. */
final class PrintedAddress {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:(?:https?|ftps?|sftp|ssh|git|file|doi|urn|tel|mailto|ipfs):[^\\s:]|www\\."
              + "|[\\w.+%'-]{1,64}@[a-z0-9-]{1,63}\\.|(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}/)"
              + "[^\\s\\u00A0\\u202F<>\"«»“”\\uFFFC]*+");

  /** Signs at its end that are the sentence's. */
  private static final String AFTER = "?!.,:;*_~'\")]’…";

  private PrintedAddress() {}

  /** The characters of a text that belong to one. */
  static BitSet in(CharSequence text) {
    BitSet found = new BitSet();
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      int end = address.end();
      while (end > address.start() && AFTER.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      found.set(address.start(), end);
    }
    return found;
  }
}
