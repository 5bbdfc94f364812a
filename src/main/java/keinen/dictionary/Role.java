package keinen.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column is for. The name in a dataset file is {@link #key()}. */
public enum Role {
    /** The month that the record speaks of; required. */
    MONTH("month"),
    /** The pseudonym of the person; required. */
    PERSON("person"),
    /** The pseudonym of the person's household in that month. */
    HOUSEHOLD("household"),
    /** The person's month of birth. */
    BIRTH("birth"),
    /** An attribute in that month that tables may be broken down by. */
    DIMENSION("dimension"),
    /** Any other date. */
    DATE("date"),
    /** The date on which the present spell began. */
    SPELL_START("spell-start"),
    /** Why the present spell began. */
    START_REASON("start-reason"),
    /** The date on which the spell ended; empty while it goes on. */
    SPELL_END("spell-end"),
    /** Why the spell ended; empty while it goes on. */
    END_REASON("end-reason"),
    /** Money paid for that month, in the column's unit. */
    AMOUNT("amount");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether at most one column of a dataset may have this role. */
    public boolean unique() {
        return this != DIMENSION && this != DATE && this != AMOUNT;
    }

    /** Whether a column of this role holds one of a closed set of codes. */
    public boolean coded() {
        return this == DIMENSION || this == START_REASON || this == END_REASON;
    }

    /** Whether a column of this role holds a date or a month. */
    public boolean dated() {
        return switch (this) {
            case MONTH, BIRTH, DATE, SPELL_START, SPELL_END -> true;
            case PERSON, HOUSEHOLD, DIMENSION, START_REASON, END_REASON, AMOUNT -> false;
        };
    }

    public static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Role::key).toList();
    }
}
