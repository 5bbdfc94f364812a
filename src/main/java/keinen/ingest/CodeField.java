package keinen.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.history.PersonMonths;
import keinen.time.Month;

/** Reads a coded column: the text of a code becomes a number, from 1 in order of arrival; a blank is 0. */
final class CodeField {
    static final int UNDECODABLE = -1;
    static final int UNKNOWN = -2;
    static final int NOT_VALID = -3;

    private final StrictText text;
    private final Optional<CodeList> list;
    private final SliceCache cache = new SliceCache(this::number);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<List<Code>> bounded = new ArrayList<>();

    CodeField(StrictText text, Optional<CodeList> list) {
        this.text = text;
        this.list = list;
    }

    /** The number of a field's code in a month, or one of the negative marks. */
    int read(Slice field, Month month) {
        int number = cache.get(field);
        if (number > 0 && !bounded.get(number - 1).isEmpty()) {
            boolean valid = bounded.get(number - 1).stream().anyMatch(code -> code.validIn(month));
            return valid ? number : NOT_VALID;
        }
        return number;
    }

    private int number(Slice field) {
        Optional<String> decoded = text.decode(field);
        if (decoded.isEmpty()) {
            return UNDECODABLE;
        }
        if (decoded.get().isEmpty()) {
            return PersonMonths.NO_CODE;
        }
        String code = decoded.get();
        List<Code> known = entries(code);
        if (known.isEmpty()) {
            code = StrictText.fold(code);
            known = entries(code);
        }
        if (known.isEmpty() && list.isPresent()) {
            return UNKNOWN;
        }
        return numberOf(code, known);
    }

    private int numberOf(String code, List<Code> known) {
        Integer number = numbers.get(code);
        if (number == null) {
            codes.add(code);
            number = codes.size();
            numbers.put(code, number);
            boolean everValid = known.stream()
                    .anyMatch(entry ->
                            entry.validFrom().isEmpty() && entry.validUntil().isEmpty());
            bounded.add(everValid ? List.of() : known);
        }
        return number;
    }

    /** The entries of a code in the list: several where it was used anew with another validity. */
    private List<Code> entries(String code) {
        return list.map(known -> known.codes().stream()
                        .filter(entry -> entry.code().equals(code))
                        .toList())
                .orElse(List.of());
    }

    /** The texts of the codes 1, 2, …. */
    List<String> codes() {
        return List.copyOf(codes);
    }
}
