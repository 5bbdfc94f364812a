package keinen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts an equation into pieces. A cell's id stands in quotes ({@code 'a b'}, the quote itself doubled) or as it is; as it is,
 * it ends at a space or an operator, but for an id of the cells that holds operators, such as {@code 2024-04}.
 */
final class Tokens {
    private static final String OPERATORS = "=~+-*/()";
    private static final Map<Character, Character> SAME = Map.ofEntries(
            Map.entry('−', '-'),
            Map.entry('－', '-'),
            Map.entry('＋', '+'),
            Map.entry('×', '*'),
            Map.entry('·', '*'),
            Map.entry('÷', '/'),
            Map.entry('／', '/'),
            Map.entry('＝', '='),
            Map.entry('～', '~'),
            Map.entry('≈', '~'),
            Map.entry('（', '('),
            Map.entry('）', ')'));

    private final String text;
    private final Cells cells;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokens(String text, Cells cells) {
        this.text = text;
        this.cells = cells;
    }

    /**
     * @throws IllegalArgumentException that says what cannot be read
     */
    static List<Token> of(String text, Cells cells) {
        Tokens reader = new Tokens(text, cells);
        while (reader.position < text.length()) {
            reader.next();
        }
        reader.add(Token.Type.END, "the end");
        return reader.tokens;
    }

    private void next() {
        char letter = text.charAt(position);
        if (isSpace(letter)) {
            position++;
        } else if (letter == '\'' || letter == '"') {
            quoted(letter);
        } else if (isOperator(letter)) {
            add(Token.Type.OPERATOR, String.valueOf(SAME.getOrDefault(letter, letter)));
            position++;
        } else {
            word();
        }
    }

    private void quoted(char quote) {
        StringBuilder id = new StringBuilder();
        for (position++; position < text.length(); position++) {
            if (text.charAt(position) == quote) {
                position++;
                if (position == text.length() || text.charAt(position) != quote) {
                    add(Token.Type.CELL, id.toString());
                    return;
                }
            }
            id.append(text.charAt(position));
        }
        throw new IllegalArgumentException("a quote is not closed");
    }

    private void word() {
        int end = end(position, false);
        String plain = text.substring(position, end);
        for (int longer = end(position, true); longer > end; longer--) {
            boolean mayEnd = longer == text.length() || isSpace(text.charAt(longer)) || isOperator(text.charAt(longer));
            String id = text.substring(position, longer);
            if (mayEnd && cells.find(id).isPresent()) {
                refuseAmbiguous(id);
                add(Token.Type.CELL, id);
                position = longer;
                return;
            }
        }
        boolean isNumber = Printed.find(plain).isPresent();
        add(isNumber ? Token.Type.NUMBER : Token.Type.CELL, plain);
        position = end;
    }

    /** An id that holds operators, all of whose parts are cells too. */
    private void refuseAmbiguous(String id) {
        for (String part : id.split("[=~+\\-*/()−－＋×·÷／＝～≈（）]", -1)) {
            if (cells.find(part).isEmpty()) {
                return;
            }
        }
        throw new IllegalArgumentException("'" + id
                + "' is a cell, and its parts are cells as well: put the cell in quotes, or spaces around operators");
    }

    private int end(int from, boolean alsoBeyondOperators) {
        int end = from;
        while (end < text.length()
                && !isSpace(text.charAt(end))
                && (alsoBeyondOperators || !isOperator(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isOperator(char letter) {
        return OPERATORS.indexOf(letter) >= 0 || SAME.containsKey(letter);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || letter == '\u00A0';
    }

    private void add(Token.Type type, String piece) {
        tokens.add(new Token(type, piece));
    }
}
