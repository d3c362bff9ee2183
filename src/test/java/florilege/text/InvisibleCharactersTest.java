package florilege.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Characters that are drawn as nothing. */
class InvisibleCharactersTest {

  @Test
  void whatUnicodeDrawsAsNothingIsIdleOrAControlOfFormat() {
    assertEquals(
        List.of(),
        IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
            .filter(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
            .filter(c -> !InvisibleCharacters.isIdle(c))
            .filter(c -> UCharacter.getType(c) != Character.FORMAT)
            .mapToObj(Integer::toHexString)
            .toList());
  }

  @Test
  void noCharacterThatIsDrawnIsIdle() {
    assertEquals(
        List.of(),
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(InvisibleCharacters::isIdle)
            .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
            .mapToObj(Integer::toHexString)
            .toList());
  }
}
