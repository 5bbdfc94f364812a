package keinen.synth;

import java.util.ArrayList;
import java.util.List;

/** The members who live on aid together in a month, the head first, and what they have in common. */
final class Household {
    private static final int RENT_AT_CAP = 1000;

    private final long number;
    private final List<Member> members;
    private Health health;
    private int ward;
    private int rentPerMille;
    private int amountsYear = -1;

    /**
     * @param number unique in the city
     * @param members not empty
     */
    Household(long number, List<Member> members, Health health, int ward) {
        this.number = number;
        this.members = new ArrayList<>(members);
        this.health = health;
        this.ward = ward;
    }

    long number() {
        return number;
    }

    List<Member> members() {
        return members;
    }

    Member head() {
        return members.get(0);
    }

    Health health() {
        return health;
    }

    int ward() {
        return ward;
    }

    /** The rent, in thousandths of what housing aid pays at most; 0 for a home without rent. */
    int rentPerMille() {
        return rentPerMille;
    }

    void join(Member member) {
        members.add(member);
        amountsYear = -1;
    }

    /** Takes those out whose spell has ended; the eldest adult who stays becomes the head. */
    void partWithLeavers() {
        members.removeIf(Member::leaves);
        members.sort((a, b) -> a.child() == b.child()
                ? Integer.compare(a.birthMonth(), b.birthMonth())
                : Boolean.compare(a.child(), b.child()));
        amountsYear = -1;
    }

    void become(Health changed) {
        health = changed;
        amountsYear = -1;
    }

    /** Finds a home in a ward: two in five rents are at the cap, one home in ten costs no rent. */
    void moveTo(int newWard, Dice dice) {
        ward = newWard;
        double home = dice.uniform();
        rentPerMille = home < 0.10 ? 0 : home < 0.50 ? RENT_AT_CAP : dice.between(600, RENT_AT_CAP);
        amountsYear = -1;
    }

    boolean hasAdult(int month) {
        for (Member member : members) {
            if (member.adult(month)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the amounts of this fiscal year still have to be worked out; they are, once this was asked. */
    boolean amountsDue(int fiscalYear) {
        boolean due = amountsYear != fiscalYear;
        amountsYear = fiscalYear;
        return due;
    }
}
