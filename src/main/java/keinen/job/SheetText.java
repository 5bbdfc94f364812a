package keinen.job;

import java.util.ArrayList;
import java.util.List;

/** Plain text in lines of at most 100 columns, of which a Chinese or Japanese letter takes two. */
final class SheetText {
    private static final int COLUMNS = 100;
    private static final String STEP = "  ";

    /** The wide letters of East Asian scripts and the full-width forms (Unicode annex 11, in ranges). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x20000, 0x3FFFD}
    };

    private final StringBuilder text = new StringBuilder();

    /** A heading with an empty line before it and a rule below. */
    SheetText heading(String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(words).append('\n').append("-".repeat(columns(words))).append('\n');
        return this;
    }

    /** A paragraph, whose further lines are indented by one step more than its first. */
    SheetText line(int steps, String words) {
        String indent = STEP.repeat(steps);
        StringBuilder line = new StringBuilder(indent);
        boolean begun = false;
        for (String word : split(words)) {
            if (begun && columns(line) + 1 + columns(word) > COLUMNS) {
                text.append(line).append('\n');
                line = new StringBuilder(indent).append(STEP);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Words by spaces; one that is wider than a line is cut. */
    private static List<String> split(String words) {
        int widest = COLUMNS - 4 * STEP.length();
        List<String> parts = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            StringBuilder part = new StringBuilder();
            for (int letter : word.codePoints().toArray()) {
                if (columns(part) + columns(letter) > widest) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                part.appendCodePoint(letter);
            }
            parts.add(part.toString());
        }
        return parts;
    }

    private static int columns(CharSequence words) {
        return words.codePoints().map(SheetText::columns).sum();
    }

    private static int columns(int letter) {
        for (int[] range : WIDE) {
            if (range[0] <= letter && letter <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
