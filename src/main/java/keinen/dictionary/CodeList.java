package keinen.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * The codes that a column may hold, in the order of its file.
 *
 * @param file the file as the dataset names it, for messages
 */
public record CodeList(String file, List<Code> codes) {
    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(known -> known.code().equals(code)).findFirst();
    }
}
