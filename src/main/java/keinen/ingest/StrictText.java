package keinen.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.Optional;

/** Decodes fields, and never puts a replacement character where the bytes mean nothing. */
final class StrictText {
    private final CharsetDecoder decoder;

    StrictText(Charset encoding) {
        decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of a field without the spaces around it (also full-width ones); nothing where it has no decoding. */
    Optional<String> decode(Slice field) {
        CharBuffer chars = CharBuffer.allocate(field.length() + 1);
        return firstBadByte(field, chars) >= 0
                ? Optional.empty()
                : Optional.of(chars.flip().toString().strip());
    }

    /** The place of the first byte of a field that has no decoding, counted from the field's first; -1 for none. */
    int firstBadByte(Slice field) {
        return firstBadByte(field, CharBuffer.allocate(field.length() + 1));
    }

    private int firstBadByte(Slice field, CharBuffer chars) {
        ByteBuffer bytes = ByteBuffer.wrap(field.bytes, field.from, field.length());
        decoder.reset();
        CoderResult result = decoder.decode(bytes, chars, true);
        return result.isError() ? bytes.position() - field.from : -1;
    }

    /** Folds full-width letters and digits to the common ones (NFKC). */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
