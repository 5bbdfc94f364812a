package keinen.identifier;

/** What a direct identifier can be, and in which columns it is looked for. The first that fits is told of a column. */
public enum Kind {
    INDIVIDUAL_NUMBER("individual numbers (個人番号)", Rule.CHECK_DIGIT, Where.ANYWHERE),
    RESIDENT_CODE("resident record codes (住民票コード)", Rule.CHECK_DIGIT, Where.ANYWHERE),
    CORPORATE_NUMBER("corporate numbers (法人番号)", Rule.CHECK_DIGIT, Where.NOT_LISTED),
    RECIPIENT_NUMBER("recipient numbers (受給者番号)", Rule.CHECK_DIGIT, Where.TEXTS_AND_IDS),
    EMAIL("e-mail addresses", Rule.ONE_IN_TEXT, Where.TEXTS_AND_IDS),
    RESIDENCE_CARD("residence card numbers (在留カード番号)", Rule.ONE_IN_TEXT, Where.TEXTS_AND_IDS),
    BANK_ACCOUNT("bank accounts (口座番号)", Rule.ONE_IN_TEXT, Where.TEXTS_AND_IDS),
    TELEPHONE("telephone numbers (電話番号)", Rule.ONE_IN_TEXT, Where.TEXTS_AND_IDS),
    TELEPHONE_DIGITS("telephone numbers (電話番号)", Rule.HALF, Where.TEXTS_AND_IDS),
    ADDRESS("addresses (住所)", Rule.ONE_IN_TEXT, Where.TEXTS_AND_IDS),
    KANA_NAME("names in kana (氏名カナ)", Rule.FIFTH, Where.TEXTS_AND_IDS),
    KANJI_NAME("names in kanji (氏名)", Rule.TWENTIETH, Where.TEXTS_AND_IDS),
    SURNAME("surnames (氏)", Rule.TWENTIETH, Where.TEXTS_AND_IDS),
    POSTAL_CODE("postal codes (郵便番号)", Rule.HALF, Where.ANYWHERE),
    POSTAL_DIGITS("postal codes (郵便番号)", Rule.MANY, Where.TEXTS),
    ACCOUNT_DIGITS("bank accounts (口座番号)", Rule.HALF, Where.TEXTS),
    PLAIN_HASH("hashes without a key (of the length of MD5, SHA-1 or SHA-256)", Rule.NEARLY_ALL, Where.IDS_WITHOUT_KEY);

    private final String words;
    private final Rule rule;
    private final Where where;

    /** In which columns a kind is looked for: only where it can be told from what belongs there. */
    private enum Where {
        ANYWHERE,
        NOT_LISTED,
        TEXTS_AND_IDS,
        TEXTS,
        IDS_WITHOUT_KEY;

        boolean has(Content content) {
            return switch (content) {
                case TEXT -> this != IDS_WITHOUT_KEY;
                case LISTED_CODE -> this == ANYWHERE;
                case PSEUDONYM -> this != TEXTS;
                case KEYED_PSEUDONYM -> this != TEXTS && this != IDS_WITHOUT_KEY;
                case AMOUNT -> this == ANYWHERE || this == NOT_LISTED;
            };
        }
    }

    Kind(String words, Rule rule, Where where) {
        this.words = words;
        this.rule = rule;
        this.where = where;
    }

    /** What it is, in the plural. */
    public String words() {
        return words;
    }

    Rule rule() {
        return rule;
    }

    boolean isLookedForIn(Content content) {
        return where.has(content);
    }
}
