package keinen.identifier;

/** When so many values of a form are no accident. */
enum Rule {
    /**
     * Of the values with the right number of digits so many pass the check digit that random numbers would do so in one
     * column of ten million: at least half of them, and at least eight.
     */
    CHECK_DIGIT {
        @Override
        boolean holds(Content content, int looked, int formed, int matching) {
            return 2 * matching >= formed && Chance.ofAtLeast(matching, formed, PASS) <= 1e-7;
        }
    },
    /** One in a text, where nothing else has this form; half in other columns. */
    ONE_IN_TEXT {
        @Override
        boolean holds(Content content, int looked, int formed, int matching) {
            return content == Content.TEXT ? matching > 0 : HALF.holds(content, looked, formed, matching);
        }
    },
    HALF {
        @Override
        boolean holds(Content content, int looked, int formed, int matching) {
            return matching >= FEWEST && 2 * matching >= looked;
        }
    },
    FIFTH {
        @Override
        boolean holds(Content content, int looked, int formed, int matching) {
            return matching >= FEWEST && 5 * matching >= looked;
        }
    },
    /** More than five in a hundred, for what a list knows of and other columns hardly have. */
    TWENTIETH {
        @Override
        boolean holds(Content content, int looked, int formed, int matching) {
            return matching >= FEWEST && 20 * matching > looked;
        }
    },
    /** Half of at least thirty, for a form that codes have, too. */
    MANY {
        @Override
        boolean holds(Content content, int looked, int formed, int matching) {
            return matching >= 30 && 2 * matching >= looked;
        }
    },
    NEARLY_ALL {
        @Override
        boolean holds(Content content, int looked, int formed, int matching) {
            return matching > 0 && 10 * matching >= 9 * looked;
        }
    };

    /** Fewer values of a form than this may have it by chance. */
    private static final int FEWEST = 8;

    /** The largest probability with which a random number passes one of the check digits (法人番号: 1 in 9). */
    private static final double PASS = 1.0 / 9;

    /**
     * @param looked distinct values
     * @param formed those of them that have the form, whatever their check digit
     * @param matching those that have the check digit, too
     */
    abstract boolean holds(Content content, int looked, int formed, int matching);
}
