package keinen.identifier;

/** The old forms of characters that stand in many names of families, as the present ones. */
final class PresentForms {
    private static final int[] OLD =
            "髙﨑濵濱邊邉齋齊斉澤廣嶋嶌櫻國德眞瀨黑塚渕條關圓惠淺桒栁舘冨𠮷嵜𥔎槗藪龍壽榮彌靜禮實".codePoints().toArray();
    private static final int[] PRESENT =
            "高崎浜浜辺辺斎斎斎沢広島島桜国徳真瀬黒塚淵条関円恵浅桑柳館富吉崎崎橋薮竜寿栄弥静礼実".codePoints().toArray();

    private PresentForms() {}

    /** The same text where it has no old form, as nearly all have none. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOld(text.codePointAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static boolean isOld(int character) {
        return place(character) >= 0;
    }

    private static String replaced(String text) {
        StringBuilder present = new StringBuilder(text.length());
        text.codePoints().forEach(c -> present.appendCodePoint(isOld(c) ? PRESENT[place(c)] : c));
        return present.toString();
    }

    private static int place(int character) {
        for (int i = 0; i < OLD.length; i++) {
            if (OLD[i] == character) {
                return i;
            }
        }
        return -1;
    }
}
