package keinen.dictionary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keinen.time.Month;

/**
 * The codes that a column may hold, in the order of its file. A code may stand more than once, with another meaning
 * for other months (ward codes are used again after a merger); no two of its entries are valid in the same month.
 *
 * @param file the file as the dataset names it, for messages
 */
public record CodeList(String file, List<Code> codes) {
    private static final Comparator<Code> BY_END =
            Comparator.comparingInt(code -> code.validUntil().map(Month::index).orElse(Integer.MAX_VALUE));

    public CodeList {
        codes = List.copyOf(codes);
    }

    /** The newest meaning of a code, whatever months it is valid in. */
    public Optional<Code> find(String code) {
        return codes.stream().filter(known -> known.code().equals(code)).max(BY_END);
    }

    /** What a code means in a month; nothing where it is not valid then. */
    public Optional<Code> find(String code, Month month) {
        return codes.stream()
                .filter(known -> known.code().equals(code) && known.validIn(month))
                .findFirst();
    }
}
