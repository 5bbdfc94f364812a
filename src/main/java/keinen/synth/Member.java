package keinen.synth;

/** A person, with what the records of the present spell say of him or her. */
final class Member {
    private final long number;
    private final int birthMonth;
    private final Sex sex;
    private final boolean child;
    private final int[] amounts = new int[Aid.count()];

    private int residentSince;
    private int startDate;
    private boolean startKnown = true;
    private StartReason startReason = StartReason.OTHER;
    private int endDate = Dates.NONE;
    private EndReason endReason = EndReason.OTHER;
    private int confinedIn = -1;

    /**
     * @param number unique in the city
     * @param child whether the household is that of a parent of this person
     */
    Member(long number, int birthMonth, Sex sex, boolean child) {
        this.number = number;
        this.birthMonth = birthMonth;
        this.sex = sex;
        this.child = child;
    }

    /** The same person at the head of a household of one. */
    Member onTheirOwn() {
        Member alone = new Member(number, birthMonth, sex, false);
        alone.residentSince = residentSince;
        return alone;
    }

    void begin(int date, StartReason reason) {
        startDate = date;
        startReason = reason;
        startKnown = true;
        endDate = Dates.NONE;
    }

    void end(int date, EndReason reason) {
        endDate = date;
        endReason = reason;
    }

    /** The office has lost the date on which the present spell began. */
    void forgetStart() {
        startKnown = false;
    }

    void settle(int date) {
        residentSince = date;
    }

    void confine(int month) {
        confinedIn = month;
    }

    long number() {
        return number;
    }

    int birthMonth() {
        return birthMonth;
    }

    Sex sex() {
        return sex;
    }

    boolean child() {
        return child;
    }

    /** In completed years, counted as if everybody were born on the first of the month. */
    int age(int month) {
        return (month - birthMonth) / 12;
    }

    boolean adult(int month) {
        return age(month) >= HouseholdType.ADULT;
    }

    /** {@link Dates#NONE} where the register does not say. */
    int residentSince() {
        return residentSince;
    }

    int startDate() {
        return startDate;
    }

    boolean startKnown() {
        return startKnown;
    }

    StartReason startReason() {
        return startReason;
    }

    /** {@link Dates#NONE} while the spell goes on. */
    int endDate() {
        return endDate;
    }

    boolean leaves() {
        return endDate != Dates.NONE;
    }

    EndReason endReason() {
        return endReason;
    }

    /** Whether she gives birth in this month. */
    boolean confinedIn(int month) {
        return confinedIn == month;
    }

    /** Yen a month by kind of aid (see {@link Aid}), fixed until the next April or the next change in the household. */
    int[] amounts() {
        return amounts;
    }
}
